import type { components } from '../../../api/schema';
import type { AppointmentView, MeetingChannel } from '../../../api/mentors';

/** What is typed for an appointment; all times are Beijing's. */
export interface Draft {
    /** `yyyy-MM-ddTHH:mm`, as the browser's own field gives it. */
    at: string;
    minutes: string;
    channel: MeetingChannel;
}

export type Fault = 'atMissing' | 'atPast' | 'minutesOff';
export type Faults = Partial<Record<keyof Draft, Fault>>;

const least = 15;
const most = 240;
const offsetMs = 8 * 3_600_000;

/** What stands in the fields at first: the appointment that is moved, or an hour on site. */
export const draftOf = (appointment: AppointmentView | null): Draft => ({
    at: appointment === null ? '' : new Date(Date.parse(appointment.at) + offsetMs).toISOString().slice(0, 16),
    minutes: String(appointment?.minutes ?? 60),
    channel: appointment?.channel ?? 'OnSite',
});

/** The body, or every fault of it; the service judges it again. */
export function appointmentOf(
    draft: Draft,
    now: number,
): { body: components['schemas']['AppointmentBody'] } | { faults: Faults } {
    const at = `${draft.at}:00+08:00`;
    const minutes = /^\d{1,3}$/u.test(draft.minutes.trim()) ? Number(draft.minutes) : 0;
    const faults: Faults = {
        ...(draft.at === '' ? { at: 'atMissing' } : Date.parse(at) <= now ? { at: 'atPast' } : {}),
        ...(minutes < least || minutes > most ? { minutes: 'minutesOff' } : {}),
    };
    return Object.keys(faults).length === 0 ? { body: { at, minutes, channel: draft.channel } } : { faults };
}
