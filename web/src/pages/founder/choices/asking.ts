/** Whom to ask first, then, and last; empty where nobody shall be asked. */
export type Wishes = readonly [string, string, string];

export type WishFault = 'noneChosen' | 'twice' | 'undeclared';

/** What stands in the form at first: who is kept already, then the others in the order of their score. */
export function firstWishes(proposals: readonly { mentorId: string; held: boolean }[]): Wishes {
    const ordered = [...proposals].sort((one, other) => Number(other.held) - Number(one.held));
    return [ordered[0]?.mentorId ?? '', ordered[1]?.mentorId ?? '', ordered[2]?.mentorId ?? ''];
}

/** Everything that keeps the wishes from being sent. */
export function wishFaults(wishes: Wishes, isDeclared: boolean): WishFault[] {
    const chosen = chosenOf(wishes);
    return [
        ...(chosen.length === 0 ? (['noneChosen'] as const) : []),
        ...(new Set(chosen).size < chosen.length ? (['twice'] as const) : []),
        ...(isDeclared ? [] : (['undeclared'] as const)),
    ];
}

/** The wishes with another mentor in one place. */
export const withWish = ([first, second, third]: Wishes, place: 0 | 1 | 2, id: string): Wishes => [
    place === 0 ? id : first,
    place === 1 ? id : second,
    place === 2 ? id : third,
];

/** The mentors to ask, in order; a place that was left empty is passed over. */
export const chosenOf = (wishes: Wishes): string[] => wishes.filter((wish) => wish !== '');
