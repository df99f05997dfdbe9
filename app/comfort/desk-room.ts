/*
 * The desk and a ticket's page: keys, choosing rows, following what colleagues do. Loaded only where it is needed; without
 * it everything is done with links and forms.
 */
// A module of its own, so that its names are not global.
export {};

if (document.querySelector("[data-queue], [data-ticket-desk]")) void import("./desk/start.ts");
