export const config = { unstable_runtimeJS: false };

/** `/0` is the empty page; `/30000` is one that costs as much to send as a real page, and no more to look up. */
export default function BarePage({ bytes }) {
  return <p>{'x'.repeat(bytes)}</p>;
}

export const getStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = ({ params }) => ({ props: { bytes: Number(params.bytes) } });
