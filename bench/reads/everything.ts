const outcome = 'outcome { kind qualifier condition label winners { id name } }';

/** What GraphQL is asked for: a comparison with everything that it is made of. */
export const everything = `id title slug intro publishedAt lastReviewedAt disclosure topic { name slug }
  options { option { id name slug summary website } chooseWhen { reason } }
  verdict { ${outcome} text }
  rows { criterion { id name slug group measures howWeJudge } weight cells note ${outcome} }
  recommendations { scenario { id name slug description } reasoning ${outcome} }
  faqs { id question answer } callToAction { heading text action label href }
  related { id title slug topic { name slug } options { option { name slug } }
    verdict { outcome { kind winners { name } } } }
  authors { id name slug jobTitle bio } reviewedBy { id name } meta { title description image { alt url } }`;
