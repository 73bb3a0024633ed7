/** Buttons that copy the first text within what holds them: without this script they would do nothing. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copia]')) {
  const source = button.closest('div, details')?.querySelector<HTMLElement>('pre, p:not(.suave)');
  if (!source) continue;
  button.disabled = false;
  button.addEventListener('click', () => {
    void copy(source).then((copied) => {
      button.textContent = (copied ? button.dataset['copiada'] : button.dataset['elegida']) ?? button.textContent;
    });
  });
}

/** Where a page may not write to the clipboard, the text is selected for the reader to copy. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.innerText);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
