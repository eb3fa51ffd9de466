/** What GraphQL is asked for: as much as REST answers with two levels of relationships. */
export const everything = `id title slug intro topic { id name slug }
  options { option { id name slug } chooseWhen { reason } }
  rows { criterion { id name slug howWeJudge } weight cells outcome { kind winners { id name slug } } }
  recommendations { scenario { id name slug } reasoning outcome { kind winners { id name slug } } }
  faqs { id question answer }
  related { id title slug topic { id name } }
  authors { id name }
  verdict { text outcome { kind winners { id name slug } } }`;
