/** Keeps a file where the browser keeps downloads. */
export function keep(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // Not at once: the browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
