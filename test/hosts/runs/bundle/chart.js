import { extent, mean, scaleLinear } from 'd3';

const heights = [171, 168, 190, 155, 162];
const scale = scaleLinear().domain(extent(heights)).range([0, 100]);
console.log(heights.map((height) => scale(height).toFixed(1)).join(' '), mean(heights));
