/** Pixels of the picture for each one of the drawing, so that its text stays sharp. */
const DENSITY = 2;

/** Saves a drawing, an SVG file as text, as a picture. It works from disk too, for nothing is read from another address. */
export async function downloadPng(svg: string, file: string): Promise<void> {
  const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) save(blob, file);
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error('The drawing is no image.'));
    image.src = address;
  });
}

function save(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  // The download has begun by then, and the picture leaves the memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
