/** What only a replay's page has. */
export const replayStyles = `
.terms{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.7rem 1.5rem;margin:0}
.terms dt,.values dt{color:var(--muted);font-size:.85rem}
.terms dd{margin:0}
.claims{list-style:none;margin:0;padding:0}
.claims>li{display:grid;grid-template-columns:1.7rem minmax(13rem,1fr) minmax(0,auto);gap:.2rem .3rem;padding:.85rem 0;border-top:1px solid var(--rule);align-items:start}
.claims>li:first-child{border-top:0;padding-top:0}
.claims>li:last-child{padding-bottom:0}
.claim h3{display:inline;margin:0 .6rem 0 0;font-size:1.05rem}
.claim code{color:var(--muted)}
.claim p,.output p{margin:.15rem 0 0;font-size:.94rem}
.values{display:grid;grid-template-columns:repeat(2,minmax(7.5rem,max-content));gap:1rem;margin:0;text-align:right}
.values dd{margin:0;font-size:1.3rem;font-weight:600;font-variant-numeric:tabular-nums;line-height:1.25}
.values small{display:block;font-weight:400}
.values.long{grid-template-columns:repeat(2,minmax(0,max-content))}
.values.long dd{font-size:1rem;overflow-wrap:anywhere}
.values dd.other{color:var(--tone)}
article{border-top:1px solid var(--rule);padding:1rem 0}
article:first-of-type{border-top:0;padding-top:.2rem}
article:last-of-type:last-child{padding-bottom:0}
.output{display:grid;grid-template-columns:1.7rem minmax(0,1fr) auto;gap:0 .3rem;align-items:start}
.output .name{font-weight:600;font-size:.94rem}
.output small{text-align:right}
.triple{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.8rem;margin:.8rem 0 .2rem}
figure{margin:0;min-width:0}
figcaption{color:var(--muted);font-size:.85rem;margin-bottom:.25rem}
figure img,.absent{display:block;width:100%;border:1px solid var(--rule);border-radius:6px}
figure img{background:#fff;height:auto;max-height:28rem;object-fit:contain}
.absent{border-style:dashed;color:var(--muted);font-size:.9rem;display:grid;place-items:center;min-height:9rem;padding:1rem;text-align:center;height:calc(100% - 1.6rem)}
.claimed{max-width:20rem;margin:.5rem 0}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:1rem;margin:.5rem 0 .8rem}
.gallery figure{display:flex;flex-direction:column;justify-content:flex-end}
.gallery figcaption{margin:.3rem 0 0;color:var(--ink)}
.alike{list-style:none;margin:0;padding:0;columns:18rem;column-gap:1.5rem}
.alike li{break-inside:avoid;padding:.1rem 0}
.excerpt{margin:.7rem 0 0;width:auto;min-width:50%;font-variant-numeric:tabular-nums}
.excerpt caption{text-align:left;color:var(--muted);font-size:.85rem;padding-bottom:.3rem}
.excerpt thead th{border-bottom-color:var(--muted)}
del,ins{color:var(--ink);text-decoration:none;border-radius:3px;padding:.05rem .35rem}
del{background:var(--was)}ins{background:var(--now)}
.differs{white-space:nowrap}
.differs del,.differs ins{font-weight:600}
.differs ins{margin-left:.3rem}
.isolation>li{padding:.3rem 0;border-top:0}
:root{--was:#e9e2cf;--now:#f6d3cf}
@media (prefers-color-scheme:dark){:root{--was:#3a372c;--now:#5a2925}figure img{filter:brightness(.92)}}
@media (max-width:40rem){.triple{grid-template-columns:1fr}.absent{min-height:4rem;height:auto}.claims>li,.output{grid-template-columns:1.7rem minmax(0,1fr)}
.values,.output small{grid-column:2;text-align:left;justify-content:start}}
@media print{article,figure{break-inside:avoid}}
`;
