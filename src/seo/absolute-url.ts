export { absoluteUrl } from '../domain/absolute-url';
