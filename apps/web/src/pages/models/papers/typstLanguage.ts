import { StreamLanguage } from '@codemirror/language';

interface State {
  /** Depth of comments that lie in one another. */
  comment: number;
}

const KEYWORD = /^#?(?:let|set|show|import|include|if|else|for|while|in|return|none|true|false|and|or|not)\b/;

/** As much of Typst as colours need: comments, strings, headings, code behind `#`, numbers with their unit. */
export const typst = StreamLanguage.define<State>({
  name: 'typst',
  startState: () => ({ comment: 0 }),
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
  token: (stream, state) => {
    if (state.comment > 0 || stream.match('/*')) return inComment(stream, state);
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.sol() && stream.match(/^=+ .*/)) return 'heading';
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(KEYWORD)) return 'keyword';
    if (stream.match(/^#[\w-]+(?:\.[\w-]+)*/)) return 'variableName';
    if (stream.match(/^\d+(?:\.\d+)?(?:mm|cm|pt|em|fr|%)?/)) return 'number';
    if (stream.match(/^[*_]/)) return 'strong';
    stream.next();
    return null;
  },
});

function inComment(
  stream: { match: (text: string) => unknown; next: () => unknown; eol: () => boolean },
  state: State,
) {
  if (state.comment === 0) state.comment = 1;
  while (!stream.eol()) {
    if (stream.match('/*')) state.comment += 1;
    else if (stream.match('*/')) {
      state.comment -= 1;
      if (state.comment === 0) return 'comment';
    } else stream.next();
  }
  return 'comment';
}
