export const helpText = `npm test                      build once, then run every test
npm test -- unit              everything but the browser tests and the browser client
npm test -- client            the browser client (TypeScript) only
npm test -- e2e               the browser tests only
npm test -- house sqlite      the projects whose names contain these words
npm test -- --filter NAME     only .NET tests whose full name contains NAME (any dotnet test filter);
                              leaves the browser client out unless it is named
npm test -- --no-build        trust the last build
npm test -- --help            this text

Environment
  CARTINTEGRITY_BROWSER, CHROME_PATH   the browser to use; CARTINTEGRITY_BROWSER=none means there is none
  CARTINTEGRITY_POSTGRES               a PostgreSQL server to use (connection string); none means there is none
  CARTINTEGRITY_POSTGRES_BIN           the folder of initdb and postgres, to start throwaway servers from
  CI=true                              whatever the tests need and is missing is a failure, not a skip

Build log, results, traces and screenshots of failed browser tests are kept in .artifacts/.`;

/** What the person asked for; `problem` is set when it cannot be understood. */
export function parseOptions(args) {
  const options = { words: [], filter: null, build: true, help: false, problem: null };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--help' || arg === '-h') options.help = true;
    else if (arg === '--no-build') options.build = false;
    else if (arg.startsWith('--filter=')) options.filter = arg.slice('--filter='.length);
    else if (arg === '--filter') options.filter = args[++i] ?? '';
    else if (arg.startsWith('-')) options.problem = `Unknown option ${arg}.`;
    else options.words.push(arg.toLowerCase());
  }

  if (options.filter === '') options.problem = '--filter needs a name.';
  return options;
}
