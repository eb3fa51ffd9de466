import { runCommand } from './run-command';
import { supervise } from './supervise';

runCommand(() => supervise({ dev: false }));
