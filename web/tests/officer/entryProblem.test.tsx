import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { ApiError, type Problem } from '../../src/api/problem';
import { EntryProblem } from '../../src/pages/officer/EntryProblem';
import { loadTexts, startTexts } from '../../src/texts';
import officer from '../../src/texts/zh-CN/officer.json';

beforeAll(async () => {
    await startTexts();
    await loadTexts(['officer']);
});
afterEach(cleanup);

const refusedAs = (code: Problem['code']) =>
    new ApiError({ status: 409, code, title: 'as the service says' } as Problem);

it.each([
    ['choiceNotAvailable', 'as this desk says'],
    ['stepNotOpen', 'as the service says'],
    ['conflict', officer.entry.overtaken],
] as const)('tells %s in the words that fit it', (code, words) => {
    render(<EntryProblem error={refusedAs(code)} refusals={{ choiceNotAvailable: 'as this desk says' }} />);
    expect(screen.getByRole('alert')).toHaveTextContent(words);
});
