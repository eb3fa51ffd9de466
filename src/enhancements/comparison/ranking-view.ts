import {
  type Decision,
  describeFlip,
  describeLeftOut,
  describeMeans,
  describeReasons,
} from '../../domain/decide/describe-decision';
import { bestScore, type RankedOption, rankOptions } from '../../domain/ranking';
import { element } from './element';

export interface RankingView {
  readonly element: HTMLElement;
  readonly show: (decision: Decision) => void;
}

const bases = {
  scores: `Each option’s mean score, 0 to ${bestScore}, where a criterion counts by your weight. What an option is not scored on is left out of its mean.`,
  outcomes:
    'By outcomes, as there are no scores to rank by: an option gets the whole weight of each criterion it wins, and half of it for a tie.',
};

/** The order, why it is so, and what would change it. */
export function createRankingView({ basis, options }: Decision): RankingView {
  const list = element('ol', { 'data-part': 'ranking' });
  const places = options.map(createPlace);
  const reasons = element('ul', { 'data-part': 'reasons' });
  const flip = element('p');
  const leftOut = element('p', { 'data-part': 'aside' });
  const why = element('div', {}, element('h4', {}, 'Why'), reasons);
  const change = element('div', {}, element('h4', {}, 'What would change it'), flip);
  const view = element(
    'div',
    {},
    list,
    why,
    change,
    element('p', { 'data-part': 'aside' }, bases[basis]),
    leftOut,
  );
  const show = (decision: Decision) => {
    const ranking = rankOptions(
      decision.rows,
      options.map(({ id }) => id),
    );
    const means = describeMeans(
      ranking.map(({ score }) => score),
      basis,
    );
    list.replaceChildren(
      ...ranking.flatMap((ranked, index) => places[ranked.option]?.(ranked, means[index] ?? '') ?? []),
    );
    replaceText(reasons, describeReasons(decision));
    why.hidden = !reasons.firstChild;
    flip.textContent = describeFlip(decision);
    change.hidden = flip.textContent === '';
    leftOut.textContent = describeLeftOut(decision);
  };
  return { element: view, show };
}

function createPlace({ name }: { readonly name: string }) {
  const [rank, value, detail] = [element('span'), element('span'), element('span', { 'data-part': 'aside' })];
  const bar = element('span', { 'data-part': 'bar', 'aria-hidden': 'true' }, element('span'));
  const place = element('li', {}, rank, element('span', { dir: 'auto' }, name), value, bar, detail);
  return ({ rank: number, score, scoredOn, scorable }: RankedOption, mean: string) => {
    rank.textContent = number === null ? '' : `${number}. `;
    value.textContent = mean;
    detail.textContent = scoredOn < scorable ? `Scored on ${scoredOn} of ${scorable} criteria` : '';
    place.toggleAttribute('data-leads', number === 1);
    const [fill] = bar.children;
    if (fill instanceof HTMLElement) fill.style.inlineSize = `${((score ?? 0) / bestScore) * 100}%`;
    return place;
  };
}

function replaceText(list: HTMLElement, lines: readonly string[]): void {
  list.replaceChildren(...lines.map((line) => element('li', {}, line)));
}
