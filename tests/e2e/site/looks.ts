/**
 * Runs in the page. The look of every visible text in document order: where it stands (the tags and classes from it up
 * to the body) and everything of its style and its ancestors' that contrast depends on. With `fresh`, the numbers of
 * texts in that order, marks those with `data-fresh-look` instead and returns nothing.
 */
export function markTexts(fresh: readonly number[] | null): string[] {
  const known = new Map<Element, string>();
  const lookOf = (element: Element): string => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const style = getComputedStyle(element);
    const own = [
      element.tagName,
      element.getAttribute('class') ?? '',
      style.color,
      style.fill,
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.position,
      style.fontSize,
      style.fontWeight,
      style.textShadow,
      style.textDecorationLine,
      style.borderBottom,
    ].join(';');
    const look = element.parentElement === null ? own : `${lookOf(element.parentElement)}\n${own}`;
    known.set(element, look);
    return look;
  };
  const says = (element: Element) =>
    element.matches('input, textarea, select') ||
    [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
  const texts = [...document.body.querySelectorAll('*')].filter(
    (element) => says(element) && element.checkVisibility({ visibilityProperty: true }),
  );
  if (fresh === null) return texts.map(lookOf);
  for (const old of document.querySelectorAll('[data-fresh-look]')) old.removeAttribute('data-fresh-look');
  for (const index of fresh) texts[index]?.setAttribute('data-fresh-look', '');
  return [];
}
