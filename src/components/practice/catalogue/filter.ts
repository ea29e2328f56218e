/** Filters the catalogue by the page's address, so that a filtered list can be linked to and gone back to. */
const form = document.getElementById('filters') as HTMLFormElement;
const count = document.getElementById('count') as HTMLElement;
const cards = [...document.querySelectorAll<HTMLElement>('.role-play')];
const selects = [...form.querySelectorAll('select')];

function fits(card: HTMLElement): boolean {
  return selects.every(({ name, value }) => {
    if (value === '') return true;
    return name === 'principle'
      ? (card.dataset['principles'] ?? '').split(' ').includes(value)
      : card.dataset[name] === value;
  });
}

function apply(): void {
  let shown = 0;
  for (const card of cards) {
    card.hidden = !fits(card);
    if (!card.hidden) shown += 1;
  }
  count.textContent =
    shown === 0
      ? 'No role-play fits all of that. Take one of the filters off.'
      : `${shown} of ${cards.length} role-plays`;
}

function fromAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
  apply();
}

function toAddress(): void {
  const asked = new URLSearchParams();
  for (const { name, value } of selects) if (value !== '') asked.set(name, value);
  const query = asked.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  apply();
}

form.hidden = false;
form.addEventListener('change', toAddress);
// The controls are reset after the event.
form.addEventListener('reset', () => setTimeout(toAddress));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', fromAddress);
fromAddress();
