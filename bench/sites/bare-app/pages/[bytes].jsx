export const config = { unstable_runtimeJS: false };

/** `/0` is the empty page; `/30000` is one that costs as much to send as a real page, and no more to look up. */
export default function BarePage({ bytes }) {
  return <p>{fill(bytes)}</p>;
}

/** Compresses to about a quarter, as a comparison does: one letter over and over would cost gzip nothing. */
function fill(bytes) {
  const numbers = Array.from({ length: Math.ceil(bytes / 7) }, (_, index) => (index * index * 7919) % 10007);
  return numbers.join(' words ').slice(0, bytes);
}

export const getStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = ({ params }) => ({ props: { bytes: Number(params.bytes) } });
