import { heaviestWeight } from '../../domain/ranking';
import { button, element } from './element';

interface Weighed {
  readonly id: string;
  readonly name: string;
  /** What the page says it weighs. */
  readonly ours: number;
  readonly set: (weight: number) => void;
}

export interface WeightControl {
  readonly element: HTMLElement;
  readonly show: (weight: number) => void;
}

/** A slider, and a button on each side of it for those who cannot drag. Keys need only the slider. */
export function createWeightControl({ id, name, ours, set }: Weighed): WeightControl {
  const slider = element('input', { type: 'range', id, min: '0', max: `${heaviestWeight}`, step: '1' });
  const shown = element('span', { 'data-part': 'weight', 'aria-hidden': 'true' });
  let now = ours;
  const lower = () => set(Math.ceil(now) - 1);
  const raise = () => set(Math.floor(now) + 1);
  const less = button('−', lower, { 'aria-label': `Lower the weight of ${name}`, tabindex: '-1' });
  const more = button('+', raise, { 'aria-label': `Raise the weight of ${name}`, tabindex: '-1' });
  slider.addEventListener('input', () => set(Number(slider.value)));
  const controls = element('div', { 'data-part': 'control' }, less, slider, more, shown);
  const row = element('li', {}, element('label', { for: id, dir: 'auto' }, name), controls);
  const show = (weight: number) => {
    now = weight;
    slider.value = String(Math.round(weight));
    const changed = weight === ours ? '' : `, ours is ${ours}`;
    slider.setAttribute('aria-valuetext', `${weight} of ${heaviestWeight}${changed}`);
    shown.textContent = String(weight);
    less.disabled = weight <= 0;
    more.disabled = weight >= heaviestWeight;
    row.toggleAttribute('data-changed', changed !== '');
  };
  return { element: row, show };
}
