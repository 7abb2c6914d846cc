/* The page of GraphiQL: nothing is loaded from anywhere else, and the token stays in the page's memory. */

const viewer = document.getElementById('viewer');
const token = document.getElementById('token');

viewer.addEventListener('change', () => {
  token.value = viewer.value;
});

const headersWith = (headers, accept) => ({
  'content-type': 'application/json',
  'accept-language': navigator.language,
  accept,
  ...(token.value ? { authorization: `Bearer ${token.value.trim()}` } : {}),
  ...headers,
});

/**
 * Queries and mutations by POST, subscriptions by SSE. What GraphiQL itself knows of the document lags behind the editor
 * by a moment, so it is read from the text that is sent.
 */
function fetcher(request, { headers } = {}) {
  const operations = operationsOf(request.query);
  const chosen = operations.find(({ name }) => name === request.operationName) ?? operations[0];
  const asked = { ...request, operationName: chosen?.name };
  return chosen?.kind === 'subscription' ? streamed(asked, headers) : posted(asked, headers);
}

/** Kind and name of every operation: what is left of a document without comments, strings and selections. */
function operationsOf(query) {
  let text = query.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, ' ');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\{[^{}]*\}/g, ' ; ');
  }
  return [...text.matchAll(/\b(query|mutation|subscription)\b\s*([_A-Za-z]\w*)?/g)].map(([, kind, name]) => ({
    kind,
    name,
  }));
}

async function posted(request, headers) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: headersWith(headers, 'application/graphql-response+json, application/json'),
    body: JSON.stringify(request),
  });
  return response.json();
}

async function* streamed(request, headers) {
  const abort = new AbortController();
  try {
    const response = await fetch('/graphql/stream', {
      method: 'POST',
      headers: headersWith(headers, 'text/event-stream'),
      body: JSON.stringify(request),
      signal: abort.signal,
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
      yield await response.json();
      return;
    }
    yield* eventsOf(response.body.pipeThrough(new TextDecoderStream()).getReader());
  } finally {
    abort.abort();
  }
}

async function* eventsOf(reader) {
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (text + part.value).split('\n\n');
    text = events.pop();
    for (const event of events) {
      if (event.startsWith('event: next\ndata: ')) yield JSON.parse(event.slice('event: next\ndata: '.length));
    }
  }
}

/** Demo tokens are there only on the machine itself and only in demo mode. */
async function demoTokens() {
  const response = await fetch('/demo/tokens').catch(() => null);
  return response?.ok ? response.json() : [];
}

async function open() {
  const [examples, tokens] = await Promise.all([
    fetch('/graphiql/examples.json').then((response) => response.json()),
    demoTokens(),
  ]);
  for (const { label, role, token: value } of tokens) {
    const isChosen = role === 'officer';
    viewer.append(new Option(label, value, isChosen, isChosen));
  }
  token.value = viewer.value;

  const page = React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples.map(({ query, variables }) => ({ query, variables })),
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
    forcedTheme: 'light',
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
}

open();
