/**
 * Where the page begins: reads the address, draws the shell, fetches the graph.
 */
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { followAddress } from './state/follow-address.js';
import { loadGraph } from './state/load-graph.js';
import './look/tokens.css';
import './look/page.css';
import './look/parts.css';
import './look/narrow.css';

followAddress();
void loadGraph();
const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
