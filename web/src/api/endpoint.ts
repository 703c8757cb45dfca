/** Short forms of the shapes openapi-typescript generates, for paths written by hand. */
export interface Json<Body> {
  content: { 'application/json': Body };
}

export interface Answers<Body> {
  responses: { 200: Json<Body>; default: Json<unknown> };
}

export interface Sends<Body> {
  requestBody: Json<Body>;
}

export interface WithId {
  parameters: { path: { id: string } };
}

/** One cursor page of a collection; `next` is the following page's cursor, null at the end. */
export interface CursorPage<Item> {
  items: Item[];
  next: string | null;
}
