const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Reads the results file of dotnet test: every result, and what went wrong around the tests. */
export function readTrx(xml) {
  const results = [...xml.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>(.*?)<\/UnitTestResult>)/gs)].map(([, attributes, body = '']) => ({
    name: attribute(attributes, 'testName'),
    outcome: outcomeOf(attribute(attributes, 'outcome')),
    message: [element(body, 'Message'), ownFrames(element(body, 'StackTrace')), element(body, 'StdOut')].filter(Boolean).join('\n'),
  }));
  const problems = [...xml.matchAll(/<RunInfo\b[^>]*outcome="Error"[^>]*>(.*?)<\/RunInfo>/gs)].map(([, body]) => element(body, 'Text'));
  return { results, problems };
}

function outcomeOf(text) {
  if (text === 'Passed') return 'passed';
  return text === 'NotExecuted' ? 'skipped' : 'failed';
}

/** The frames that lead into this repository; those of the test framework hide them. */
function ownFrames(stack) {
  const own = stack.split('\n').filter((frame) => /\bin (?!\/_\/).+:line \d+/.test(frame));
  return own.length > 0 ? own.join('\n') : stack;
}

function attribute(text, name) {
  return decode(new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '');
}

function element(text, name) {
  return decode(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1] ?? '').trim();
}

function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}
