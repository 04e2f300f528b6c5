import type { AppointmentView } from '../../../api/mentors';

/** Whether an appointment has ended by the service's clock; the service judges it again when something is said about it. */
export const isOver = ({ at, minutes }: AppointmentView, now: number): boolean =>
    Date.parse(at) + minutes * 60_000 <= now;
