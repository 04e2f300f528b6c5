import type founder from '../../../texts/zh-CN/founder.json';

/** What was just done, told once on the page that follows. */
export interface Said {
    said: keyof typeof founder.said;
}

/** The words for an act that the service has taken; `pending` while it has not decided. */
export function saidOf(trigger: string, isDecided: boolean): Said {
    return { said: isDecided ? (trigger as Said['said']) : 'pending' };
}
