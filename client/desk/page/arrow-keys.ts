/** Moves the focus among the links of a list by the arrow keys, Home and End. */
export function moveByArrows(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 };
  const target = links[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
