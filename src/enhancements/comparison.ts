import { OwnWeights } from './comparison/own-weights';
import { TableTools } from './comparison/table-tools';

// Elements that the page holds already, waiting: until here they take up their room, unseen.
customElements.define('table-tools', TableTools);
customElements.define('own-weights', OwnWeights);
