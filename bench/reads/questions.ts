/** What is asked of both: one comparison with everything that it is made of. */
export interface Question {
  readonly name: string;
  readonly path: string;
  /** Sent by POST; otherwise it is a GET. */
  readonly body?: string;
}

const outcome = 'outcome { kind qualifier condition label winners { id name } }';
const document = `query One($id: Int!) { Comparison(id: $id) {
  id title slug intro publishedAt lastReviewedAt disclosure topic { name slug }
  options { option { id name slug summary website } chooseWhen { reason } }
  verdict { ${outcome} text }
  rows { criterion { id name slug group measures howWeJudge } weight cells note ${outcome} }
  recommendations { scenario { id name slug description } reasoning ${outcome} }
  faqs { id question answer } callToAction { heading text action label href }
  related { id title slug topic { name slug } options { option { name slug } } verdict { outcome { kind winners { name } } } }
  authors { id name slug jobTitle bio } reviewedBy { id name } meta { title description image { alt url } } } }`;

export const questions: readonly Question[] = [
  { name: 'REST, depth 3', path: '/api/comparisons/1?depth=3' },
  { name: 'REST, depth 1', path: '/api/comparisons/1?depth=1' },
  {
    name: 'GraphQL',
    path: '/api/graphql',
    body: JSON.stringify({ query: document, variables: { id: 1 } }),
  },
];
