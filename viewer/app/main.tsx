/**
 * Where the page begins: reads the address, draws the shell, fetches the graph.
 */
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { resumeJob } from './bring/follow-job.js';
import { canDraw } from './graph/can-draw.js';
import { followAddress } from './state/follow-address.js';
import { loadGraph } from './state/load-graph.js';
import { useApp } from './state/store.js';
import './look/tokens.css';
import './look/page.css';
import './look/parts.css';
import './look/narrow.css';

useApp.setState({ drawable: canDraw() });
followAddress();
void loadGraph();
void resumeJob();
const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
