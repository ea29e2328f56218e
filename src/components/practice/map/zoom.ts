/** Makes the map larger and smaller around the middle of what is seen. */
const view = document.getElementById('map-view') as HTMLElement;
const drawing = document.getElementById('map-drawing') as unknown as SVGSVGElement;
const tools = document.getElementById('zoom') as HTMLElement;
const full = { width: Number(drawing.dataset['width']), height: Number(drawing.dataset['height']) };
const LEAST = 0.15;
const MOST = 1.5;
const STEP = 1.35;
/** Pixels left free above where the conversation begins. */
const MARGIN = 16;

const scaleNow = () => drawing.getBoundingClientRect().width / full.width;

function zoomTo(scale: number): void {
  const next = Math.min(MOST, Math.max(LEAST, scale));
  const middle = {
    x: (view.scrollLeft + view.clientWidth / 2) / scaleNow(),
    y: (view.scrollTop + view.clientHeight / 2) / scaleNow(),
  };
  drawing.setAttribute('width', String(Math.round(full.width * next)));
  drawing.setAttribute('height', String(Math.round(full.height * next)));
  view.scrollTo(middle.x * next - view.clientWidth / 2, middle.y * next - view.clientHeight / 2);
}

// The conversation begins at the left, but half-way down where it branches a lot.
const start = drawing.querySelector('[data-start]')?.getBoundingClientRect();
if (start) view.scrollTo(0, start.top - view.getBoundingClientRect().top - MARGIN);

tools.hidden = false;
tools.addEventListener('click', (event) => {
  const way = (event.target as HTMLElement).dataset['zoom'];
  if (way === 'in') zoomTo(scaleNow() * STEP);
  if (way === 'out') zoomTo(scaleNow() / STEP);
  if (way === 'fit') zoomTo((view.clientWidth - 4) / full.width);
});
