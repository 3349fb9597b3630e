export type MessageKey = string;
