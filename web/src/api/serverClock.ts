import { useEffect, useState } from 'react';

const minuteMs = 60_000;
let offsetMs = 0;

/** Learns the service's clock from an answer, so that a wrong clock of the desk or phone falsifies nothing. */
export function noteServerTime(answer: Response): void {
    const at = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(at)) {
        offsetMs = at - Date.now();
    }
}

/** The service's time as last learnt, moved on since, in milliseconds of the Unix epoch. */
export function serverNow(): number {
    return Date.now() + offsetMs;
}

/** The service's time, again every minute. */
export function useServerNow(): number {
    const [now, setNow] = useState(serverNow);
    useEffect(() => {
        const timer = window.setInterval(() => setNow(serverNow()), minuteMs);
        return () => window.clearInterval(timer);
    }, []);
    return now;
}
