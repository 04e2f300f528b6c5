import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { readAnswers, writeAnswers, type Answers } from './answers';

/**
 * The answers, which the address follows so that they can be shared and gone back to. The page does not wait for the address:
 * the router changes it a moment later, and an answer given within that moment would undo the one before.
 */
export function useAnswers(): { answers: Answers; change: (changed: Partial<Answers>) => void } {
    const [search, setSearch] = useSearchParams();
    const [answers, setAnswers] = useState(() => readAnswers(search));
    const latest = useRef(answers);
    const change = (changed: Partial<Answers>) => {
        latest.current = { ...latest.current, ...changed };
        setAnswers(latest.current);
        void setSearch(writeAnswers(latest.current), { replace: true, preventScrollReset: true });
    };
    return { answers, change };
}
