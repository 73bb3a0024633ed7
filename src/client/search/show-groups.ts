import { countOf, fill, messages } from './search-messages.ts';
import type { GroupOfResults } from './group-results.ts';
import { showInSteps } from './show-in-steps.ts';
import { showResults } from './show-results.ts';

const AT_ONCE = 20;

/** Shows groups of results, closed, with how many each has; `addressOf` is where only a group is looked into. */
export function showGroups(
  list: HTMLElement,
  groups: readonly GroupOfResults[],
  addressOf: (group: GroupOfResults) => string,
  isWanted: () => boolean,
): Promise<void> {
  const draw = (some: readonly GroupOfResults[]) => some.map((group) => drawGroup(group, addressOf(group), isWanted));
  return showInSteps({ list, all: groups, size: AT_ONCE, more: messages.masGrupos, draw, isWanted });
}

function drawGroup(group: GroupOfResults, address: string, isWanted: () => boolean): HTMLElement {
  const summary = document.createElement('summary');
  const name = [group.plan, group.compromiso].filter(Boolean).join(' · ');
  summary.textContent = `${name || messages.fueraDePlanes}: ${countOf(group.results.length)}`;
  const list = document.createElement('ol');
  list.className = 'resultados';
  const details = document.createElement('details');
  details.append(summary, list);
  if (name !== '') details.append(narrowTo(name, address));
  details.addEventListener('toggle', () => void showResults(list, group.results, isWanted), { once: true });
  const item = document.createElement('li');
  item.append(details);
  return item;
}

function narrowTo(name: string, address: string): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = fill(messages.soloEn, { grupo: name });
  const line = document.createElement('p');
  line.append(link);
  return line;
}
