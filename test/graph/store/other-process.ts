/** A process of its own that holds a store, or writes documents into it one after the other until it is killed. Arguments: LOCATION hold|write */
import { openStore } from '../../../graph/store/index.js';
import { SECOND } from './batches.js';

const [location = '', does] = process.argv.slice(2);
const store = await openStore(location);
console.log('open');
if (does === 'hold') setInterval(() => undefined, 1000);
else
  for (let i = 0; i < 100_000; i++) {
    const id = `d${String(i).padStart(12, '0')}`;
    await store.write(JSON.parse(JSON.stringify(SECOND).replaceAll(SECOND.document.id, id)));
  }
