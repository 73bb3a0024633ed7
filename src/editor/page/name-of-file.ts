/** A file's name, without the folders that it is in. */
export const nameOfFile = (file: string) => file.slice(file.lastIndexOf('/') + 1);
