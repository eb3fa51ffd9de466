import type { AppProps } from 'next/app';
import '../components/site/tokens.css';
import '../components/site/base.css';

export default function App({ Component, pageProps }: AppProps) {
  return <Component {...pageProps} />;
}
