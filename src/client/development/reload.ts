/** Loads a page anew when the development server shows another state than the one it was made of. */
const made = document.currentScript?.dataset['state'];
let changes: EventSource | undefined;

/** Only while somebody sees it: browsers open few connections to one server. */
function listen(): void {
  changes?.close();
  changes = document.visibilityState === 'visible' ? new EventSource('/recursos/cambios') : undefined;
  changes?.addEventListener('message', ({ data }) => {
    if (data !== made) location.reload();
  });
}

// A page within another is loaded with it.
if (self === top) {
  listen();
  document.addEventListener('visibilitychange', listen);
}
