import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { useCaseWrite } from './caseWrites';
import { api, content } from './client';
import { request } from './http';
import { underKey } from './idempotency';
import { readAll } from './listed';
import type { components } from './schema';
import { noteServerTime } from './serverClock';

export type AskingView = components['schemas']['AskingView'];
export type AppointmentView = components['schemas']['AppointmentView'];
export type MeetingChannel = components['schemas']['MeetingChannelName'];

const refreshMs = 30_000;

/** Names of a city's mentors by id; a stored choice names ids only. */
export function useMentorNames(city: string) {
    return useQuery({
        queryKey: ['mentors', city],
        queryFn: ({ signal }) =>
            readAll(async (page) =>
                content(await api.GET('/api/mentors', { params: { query: { city, ...page } }, signal })),
            ),
        select: (mentors) => new Map(mentors.map(({ mentorId, nameZh }) => [mentorId, nameZh])),
    });
}

/** How far the asking of mentors has come. Answers come without an event of the case, so it is asked again twice a minute. */
export function useAsking(caseId: string, wanted = true) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'mentor'],
        enabled: wanted,
        queryFn: async ({ signal }) => {
            const answer = await api.GET('/api/cases/{caseId}/mentor', { params: { path: { caseId } }, signal });
            // Whether the appointment is over goes by the service's clock.
            noteServerTime(answer.response);
            return content(answer);
        },
        refetchInterval: refreshMs,
    });
}

/** The founder's choice of whom to ask, in order. */
export const useChooseMentors = (caseId: string) =>
    useCaseWrite(caseId, async (body: components['schemas']['MentorChoiceBody'], key) =>
        content(
            await api.POST('/api/cases/{caseId}/mentor/choice', {
                params: { path: { caseId }, header: underKey(key) },
                body,
            }),
        ),
    );

/** What a mentor has told the desk. */
export const useMentorReply = (caseId: string) =>
    useCaseWrite(caseId, async (body: components['schemas']['MentorReplyBody'], key) =>
        content(
            await api.POST('/api/cases/{caseId}/mentor/answer', {
                params: { path: { caseId }, header: underKey(key) },
                body,
            }),
        ),
    );

/** Makes or moves the first appointment. */
export const useAppointment = (caseId: string) =>
    useCaseWrite(caseId, async (body: components['schemas']['AppointmentBody'], key) =>
        content(
            await api.POST('/api/cases/{caseId}/mentor/appointment', {
                params: { path: { caseId }, header: underKey(key) },
                body,
            }),
        ),
    );

/** What the founder says after the appointment; once. */
export const useFeedback = (caseId: string) =>
    useCaseWrite(caseId, async (body: components['schemas']['FeedbackBody'], key) =>
        content(
            await api.POST('/api/cases/{caseId}/mentor/feedback', {
                params: { path: { caseId }, header: underKey(key) },
                body,
            }),
        ),
    );

/** The first appointment as a file for calendars. */
export const readAppointmentFile = async (caseId: string) =>
    (await request(`/api/cases/${encodeURIComponent(caseId)}/mentor/appointment.ics`)).blob();
