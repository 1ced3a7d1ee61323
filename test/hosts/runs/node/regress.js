import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { linearRegression, linearRegressionLine, rSquared } from 'simple-statistics';

const rows = parse(readFileSync('rain.csv', 'utf8'), { columns: true, cast: true });
const points = rows.map(({ year, rain }) => [year - 2000, rain]);
const line = linearRegression(points);
const fit = rSquared(points, linearRegressionLine(line));
writeFileSync('regression.json', `${JSON.stringify({ ...line, fit }, undefined, 2)}\n`);
console.log(`${line.m.toFixed(3)} mm a year, R2 ${fit.toFixed(3)}`);
