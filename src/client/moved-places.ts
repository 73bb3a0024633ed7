/** Leads from a place that the page of a long list no longer has to the page beside it that has it. */
const places = new Map<string, string>();
const data = JSON.parse(document.getElementById('lugares')?.textContent ?? '{}') as Record<string, string>;
for (const [page, ids] of Object.entries(data))
  for (const id of ids.split(' ')) if (!places.has(id)) places.set(id, page);

function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const page = places.get(id);
  if (page !== undefined && !document.getElementById(id)) location.replace(`${page}#${id}`);
}

follow();
addEventListener('hashchange', follow);
