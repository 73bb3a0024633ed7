import { part } from '../parts.ts';

/** Hands over a file that somebody chooses, or drops anywhere on the page. */
export function watchFiles(bring: (file: File) => void): void {
  const input = part<HTMLInputElement>('archivo');
  const first = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) bring(file);
  };
  input.addEventListener('change', () => {
    first(input.files);
    // The same file may be chosen again, once it was mended.
    input.value = '';
  });
  // Else the browser would leave the page to open it.
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => isFile(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    first(event.dataTransfer?.files);
  });
}
