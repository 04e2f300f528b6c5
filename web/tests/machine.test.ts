import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseMachine, stepMachine, type Machine } from '../src/pages/audit/replay/machine';

const page = readFileSync('../docs/journey.md', 'utf8');
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** The moves that the service's own drawing has under a heading; those that begin or end nowhere are left out. */
function drawn(heading: string): string[] {
    const part = page.slice(page.indexOf(`\n## ${heading}\n`));
    const drawing = part.slice(0, part.indexOf('\n| '));
    return [...drawing.matchAll(/^ {4}(\w+) --> (\w+): (\w+)$/gm)].map(
        ([, from = '', to = '', trigger = '']) => `${camel(from)} ${camel(trigger)} ${camel(to)}`,
    );
}

const movesOf = (machine: Machine<string>) => machine.moves.map(({ from, trigger, to }) => `${from} ${trigger} ${to}`);

describe.each([
    ['The case', caseMachine as Machine<string>],
    ['A step', stepMachine as Machine<string>],
])('%s', (heading, machine) => {
    it('has the moves of the journey', () => {
        expect(movesOf(machine).sort()).toEqual(drawn(heading).sort());
        expect(machine.moves.length).toBeGreaterThan(20);
    });

    it('gives each state a place of its own', () => {
        const places = Object.values(machine.places).map(String);
        expect(new Set(places).size).toBe(places.length);
    });
});
