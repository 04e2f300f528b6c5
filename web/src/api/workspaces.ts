import { useQuery } from '@tanstack/react-query';
import { caseKey, communitiesKey } from './cases';
import { useCaseWrite } from './caseWrites';
import { api, content } from './client';
import { request } from './http';
import { readAll } from './listed';
import type { components } from './schema';

export type CommunityView = components['schemas']['CommunityView'];
export type PlacesView = components['schemas']['PlacesView'];
export type WaitingView = components['schemas']['WaitingView'];
export type WorkspaceStanding = components['schemas']['WorkspaceStanding'];
export type Tier = components['schemas']['WorkspaceTierName'];

export type SiteKind = components['schemas']['WorkspaceSiteKindName'];

export const tiers = ['Desk', 'Office', 'Floor'] as const satisfies readonly Tier[];
export const siteKinds = [
    'Park',
    'Incubator',
    'CityStudyRoom',
    'IdealVillage',
    'Outpost',
] as const satisfies readonly SiteKind[];

/** What is looked for; a part that is left out does not narrow. */
export interface PlaceWish {
    district?: string;
    tier?: Tier;
    siteKind?: SiteKind;
    cluster?: string;
    /** Only communities with a free place that costs no rent. */
    rentFree?: 'true';
}

const refreshMs = 30_000;

/** Communities of a city that have what is looked for, with what is free in them now. */
export function useCommunities(city: string, wish: PlaceWish = {}) {
    return useQuery({
        queryKey: [...communitiesKey, city, wish],
        queryFn: ({ signal }) =>
            readAll(async (page) =>
                content(await api.GET('/api/workspaces', { params: { query: { city, ...wish, ...page } }, signal })),
            ),
    });
}

/** How a case stands with places. Offers come without an event of the case, so it is asked again twice a minute. */
export function useWorkspaceStanding(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'workspace'],
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/cases/{caseId}/workspace', { params: { path: { caseId } }, signal })),
        refetchInterval: refreshMs,
    });
}

/** A waiting list: one kind of place of a community. */
export type WaitingAt = components['schemas']['WaitingBody'];

/** Puts the case at the end of a list, or finds it there. */
export const useJoinWaiting = (caseId: string) =>
    useCaseWrite(caseId, async (body: WaitingAt) =>
        content(await api.POST('/api/cases/{caseId}/workspace/waiting', { params: { path: { caseId } }, body })),
    );

/** Takes the case off a list; what is offered goes to the next. */
export const useLeaveWaiting = (caseId: string) =>
    useCaseWrite(caseId, async ({ communityId, tier }: WaitingAt) =>
        content(
            await api.DELETE('/api/cases/{caseId}/workspace/waiting/{communityId}/{tier}', {
                params: { path: { caseId, communityId, tier } },
            }),
        ),
    );

/** The move-in agreement about the given place, as PDF. */
export const readAgreement = async (caseId: string) =>
    (await request(`/api/cases/${encodeURIComponent(caseId)}/workspace/agreement`)).blob();

/** The last days of the given place and of what comes with it, as a file for calendars. */
export const readPlaceCalendar = async (caseId: string) =>
    (await request(`/api/cases/${encodeURIComponent(caseId)}/workspace/calendar.ics`)).blob();
