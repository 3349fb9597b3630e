/// <reference lib="dom" />
/**
 * What sigma alone does with the same GEXF: the page that the viewer is held against. `?hide` turns on its edge hiding.
 */
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf/browser/index.js';
import Sigma from 'sigma';

const response = await fetch('./graph.gexf');
const graph = gexf.parse(MultiGraph, await response.text());
const place = document.getElementById('place');
if (!place) throw new Error('no place to draw');
const sigma = new Sigma(graph, place, { hideEdgesOnMove: location.search === '?hide' });
sigma.once('afterRender', () => performance.mark('picture-drawn'));
sigma.refresh();
