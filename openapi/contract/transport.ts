/** How jambonz and this server talk about a call. */
export type Transport = 'http' | 'websocket';
