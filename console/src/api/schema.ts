// Generated from /openapi.json by `npm run api-types`; a test says when it is stale.
export interface paths {
  '/webhooks/{source}': {
    post: {
      parameters: { query?: never; header?: never; path: { source: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json':
            | ({
                id: string;
                title: string;
                text?: string;
                url?: string;
                platform?: string;
                publishedAt?: string | number;
                place?: string;
                topic?: string;
                metrics?: {
                  views?: number | string | null;
                  reposts?: number | string | null;
                  comments?: number | string | null;
                  likes?: number | string | null;
                } & Record<string, unknown>;
                sentiment?: string;
                emergency?: {
                  kind?: string;
                  grade?: string;
                  deaths?: number | string | null;
                  missing?: number | string | null;
                  trapped?: number | string | null;
                  seriouslyInjured?: number | string | null;
                  injured?: number | string | null;
                  lossYuan?: number | string | null;
                } & Record<string, unknown>;
                assignedBy?: { unit?: string; number?: string; dueAt?: string | number } & Record<string, unknown>;
              } & Record<string, unknown>)
            | ({
                id: string;
                title: string;
                text?: string;
                url?: string;
                platform?: string;
                publishedAt?: string | number;
                place?: string;
                topic?: string;
                metrics?: {
                  views?: number | string | null;
                  reposts?: number | string | null;
                  comments?: number | string | null;
                  likes?: number | string | null;
                } & Record<string, unknown>;
                sentiment?: string;
                emergency?: {
                  kind?: string;
                  grade?: string;
                  deaths?: number | string | null;
                  missing?: number | string | null;
                  trapped?: number | string | null;
                  seriouslyInjured?: number | string | null;
                  injured?: number | string | null;
                  lossYuan?: number | string | null;
                } & Record<string, unknown>;
                assignedBy?: { unit?: string; number?: string; dueAt?: string | number } & Record<string, unknown>;
              } & Record<string, unknown>)[]
            | ({
                alerts: ({
                  id: string;
                  title: string;
                  text?: string;
                  url?: string;
                  platform?: string;
                  publishedAt?: string | number;
                  place?: string;
                  topic?: string;
                  metrics?: {
                    views?: number | string | null;
                    reposts?: number | string | null;
                    comments?: number | string | null;
                    likes?: number | string | null;
                  } & Record<string, unknown>;
                  sentiment?: string;
                  emergency?: {
                    kind?: string;
                    grade?: string;
                    deaths?: number | string | null;
                    missing?: number | string | null;
                    trapped?: number | string | null;
                    seriouslyInjured?: number | string | null;
                    injured?: number | string | null;
                    lossYuan?: number | string | null;
                  } & Record<string, unknown>;
                  assignedBy?: { unit?: string; number?: string; dueAt?: string | number } & Record<string, unknown>;
                } & Record<string, unknown>)[];
              } & Record<string, unknown>);
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['TakenIn'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/webhooks/{source}/deliveries/{id}': {
    get: {
      parameters: { query?: never; header?: never; path: { source: string; id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Delivery'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            summary?: string;
            place?: string;
            subject?: string;
            categories: (
              | 'policy-misread'
              | 'vital-interests'
              | 'moral-bottom-line'
              | 'emergency'
              | 'superior-required'
              | 'other'
            )[];
            natures?: (
              | 'constructive-opinion'
              | 'hardship'
              | 'uninformed'
              | 'vague-understanding'
              | 'grievance'
              | 'wrong-view'
            )[];
            url?: string;
            text?: string;
            joinTo?: string;
            foretoldBy?: string;
            learntBy: string;
            discoveredAt?: string;
            firstPublishedAt?: string;
            grades?: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
            gradeReason?: string;
            emergencyKind?: string;
            emergency?: {
              deaths?: number;
              missing?: number;
              trapped?: number;
              seriouslyInjured?: number;
              injured?: number;
              lossYuan?: number;
            };
            assignedBy?: { unit: string; number?: string; dueAt?: string };
            unit?: string;
            offline?: boolean;
            drill?: boolean;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        202: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Registration'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          view?: 'all' | 'unit' | 'mine';
          status?: 'appraising' | 'open' | 'ended' | 'closed' | 'owing';
          grade?: 'I' | 'II' | 'III' | 'IV';
          unit?: string;
          due?: 'overdue' | 'hour' | 'four-hours' | 'today' | 'later' | 'waiting' | 'none';
          elsewhere?: 'only' | 'without';
          q?: string;
          drills?: 'daily';
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CaseList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/registrations/{id}': {
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Registration'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/search': {
    get: {
      parameters: { query?: { q?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Search'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/search/{number}': {
    get: {
      parameters: { query?: { q?: string }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Search'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/views': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Views'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: { 'application/json': { name: string; filters: Record<string, string>; shared: boolean } };
      };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Views'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/views/{number}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Views'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/views/{number}/remove': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': Record<string, never> } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Views'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CaseAnswer'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/events': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Events'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/matters/{number}/proof': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Proof'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/archive': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Archive'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/redacted': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Redacted'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/people': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CasePeople'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/told': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Told'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/upward': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Upward'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/texts': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Texts'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/documents': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Documents'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/plan': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CasePlan'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/same-event': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['SameEvent'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/same-matter': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['SameMatter'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/alerts': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Alerts'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/clocks/{clockId}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string; clockId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ClockAnswer'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            basis: { kind: string; says: string };
            title: string;
            subject: string;
            unit: string;
            caseNumber?: string;
            breach?: string;
            limit: { workingDays: number } | { at: string };
            demands: string[];
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'open' | 'completed' | 'withdrawn'; caseNumber?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Orders'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/sign': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/reply': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            demandId: string;
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/return-reply': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            demandId: string;
            says: string;
            limit?: { workingDays: number } | { at: string };
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/urge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/complete': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/withdraw': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/correct': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            event: number;
            is: {
              issuedAt?: string;
              issuer?: string;
              unit?: string;
              basis?: string;
              signedAt?: string;
              signer?: string;
              repliedAt?: string;
              returnedAt?: string;
              completedAt?: string;
              void?: true;
              limit?: { workingDays: number } | { at: string };
              title?: string;
              subject?: string;
              basisSays?: string;
              demands?: { id: string; says: string }[];
              says?: string;
            };
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/orders/{number}/set-aside': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { duty: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['OrderAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            caseNumber: string;
            title?: string;
            exposureBasis?: string;
            form?: string;
            at?: string;
            place?: string;
            unit?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'proposed' | 'planning' | 'held' | 'cancelled'; caseNumber?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Conferences'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/plan': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            at?: string;
            title?: string;
            exposureBasis?: string;
            place?: string;
            unit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/move': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { at: string; place?: string; says: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/do-step': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            step: 'facts' | 'spokesperson' | 'line' | 'venue' | 'invitations' | 'questions' | 'sign-off' | 'rehearsal';
            says?: string;
            by?: string;
            doneAt?: string;
            place?: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/undo-step': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            step: 'facts' | 'spokesperson' | 'line' | 'venue' | 'invitations' | 'questions' | 'sign-off' | 'rehearsal';
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/skip-step': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            step: 'facts' | 'spokesperson' | 'line' | 'venue' | 'invitations' | 'questions' | 'sign-off' | 'rehearsal';
            says: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/set-step': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            step: 'facts' | 'spokesperson' | 'line' | 'venue' | 'invitations' | 'questions' | 'sign-off' | 'rehearsal';
            unit?: string;
            person?: string;
            dueAt?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/set-line': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { says: string; exposureBasis?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/set-questions': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            questions: { asks: string; answer?: string }[];
            exposureBasis?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/name-spokesperson': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { person: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/confirm-attendance': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/decline-attendance': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/hold': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            heldAt: string;
            place: string;
            attendance: { name: string; post: string; person?: string; acting?: string }[];
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            outlets: { name: string; address?: string; publishedAt?: string }[];
            address?: string;
            bySuperior?: string;
            final: boolean;
            followUpAt?: string;
            acts?: {
              nature:
                | 'constructive-opinion'
                | 'hardship'
                | 'uninformed'
                | 'vague-understanding'
                | 'grievance'
                | 'wrong-view';
              says: string;
            }[];
            points?: { point: string; inText: boolean; says: string }[];
            earlierReason?: string;
            lineReason?: string;
            document?: string;
            concludes?: ('cause' | 'responsibility' | 'disposal')[];
            unanswered: { asks: string; by: string }[];
            endedAt?: string;
            answered?: { asks: string; answer: string }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/adopt-release': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { release: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/cancel': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/set-aside': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { duty: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/correct': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            is: {
              heldAt?: string;
              endedAt?: string;
              place?: string;
              attendance?: { name: string; post: string; person?: string; acting?: string }[];
              answered?: { asks: string; answer: string }[];
              unanswered?: { id?: string; asks: string; by: string }[];
              evidence?: {
                kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
                ref: string;
                sha256?: string;
              }[];
              void?: true;
            };
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/conferences/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConferenceAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            caseNumber?: string;
            subject?: string;
            grade?: 'I' | 'II' | 'III' | 'IV';
            outlet: string;
            desk?: string;
            asker?: string;
            means: string;
            receivedAt: string;
            pressBy?: string;
            questions: string[];
            unit?: string;
            apart?: string[];
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'open' | 'answered' | 'closed'; caseNumber?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Inquiries'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/assign': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { unit: string; says?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/add-question': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { asks: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/draft-answer': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            question: string;
            text: string;
            basedOn?: number;
            decline?: true;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/approve-answer': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            question: string;
            version: number;
            says?: string;
            lineReason?: string;
            exposureBasis?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/return-answer': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { question: string; version: number; says: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/name-speaker': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { person: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/confirm-speaking': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/decline-speaking': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/record-answer': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            questions: string[];
            means: string;
            answeredAt: string;
            by?: string;
            says?: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/promise-answer': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { question: string; by: string; says: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/link-report': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { address: string; title?: string; publishedAt: string; expectedVersion?: number };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/count-report': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            report: string;
            final: boolean;
            followUpAt?: string;
            acts?: {
              nature:
                | 'constructive-opinion'
                | 'hardship'
                | 'uninformed'
                | 'vague-understanding'
                | 'grievance'
                | 'wrong-view';
              says: string;
            }[];
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            earlierReason?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/adopt-release': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { report: string; release: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/ask-correction': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            report: string;
            error: string;
            reads: string;
            fact: string;
            address: string;
            exposureBasis?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/settle-correction': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            report: string;
            correction: string;
            corrected: boolean;
            says?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/correct': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            outlet?: string;
            desk?: string;
            means?: string;
            receivedAt?: string;
            pressBy?: string | null;
            says: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/close': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says?: string; withdrawn?: true; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/inquiries/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['InquiryAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            what: 'criticism' | 'talk' | 'sanction' | 'mend' | 'referral';
            unit: string;
            says: string;
            mendWorkingDays?: number;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          status?: 'prepared' | 'decided' | 'mending' | 'awaiting' | 'closed' | 'dropped';
          proposed?: 'true' | 'false';
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Measures'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/state-case': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/submit': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            says: string;
            officials?: string[];
            to?: string;
            second?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/drop': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/carry-out': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            doneAt: string;
            says: string;
            attended?: string[];
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/report-mending': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/return-mending': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/judge-mending': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { mended: boolean; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/record-outcome': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/measures/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MeasureAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name?: string;
            script: string;
            factor: number;
            realTexts: boolean;
            participants: string[];
            evaluators: { person: string; units: string[] }[];
            answers: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'prepared' | 'running' | 'ended' | 'stopped' | 'dropped'; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Exercises'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/change': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name?: string;
            script: string;
            factor: number;
            realTexts: boolean;
            participants: string[];
            evaluators: { person: string; units: string[] }[];
            answers: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/ask-start': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/start': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/answer': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { inject: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/note': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { unit?: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/end': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/stop': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exercises/{number}/drop': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ExerciseAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            caseNumber: string;
            to: 'public-security' | 'internet-regulator';
            article: string;
            speech: 'claim' | 'opinion' | 'complaint' | 'help' | 'question';
            danger: boolean;
            falseFact: string;
            knownFact: string;
            proof: { kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment'; ref: string; sha256?: string }[];
            harm: string;
            leads: { address: string; publishedAt: string }[];
            about: string[];
            answer: { release: string } | { by: string };
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          status?: 'prepared' | 'approved' | 'sent' | 'closed' | 'dropped' | 'retracted';
          caseNumber?: string;
          year?: string;
          as?: 'docx';
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Handovers'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/submit': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            to: 'public-security' | 'internet-regulator';
            article: string;
            speech: 'claim' | 'opinion' | 'complaint' | 'help' | 'question';
            danger: boolean;
            falseFact: string;
            knownFact: string;
            proof: { kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment'; ref: string; sha256?: string }[];
            harm: string;
            leads: { address: string; publishedAt: string }[];
            about: string[];
            answer: { release: string } | { by: string };
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/name-hour': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { by: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/drop': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/send': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { sentAt: string; document: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/record-receipt': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { receivedAt: string; document: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/record-outcome': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            outcome: 'dealt-with' | 'not-established' | 'declined';
            decidedAt: string;
            document: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/retract': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; document: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
            checks?: string[];
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handovers/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            document?: string;
            says: string;
            subject?: string;
            unit?: string;
            coUnits?: string[];
            mentions?: string[];
            launchAt?: string;
            launched?: true;
            watch?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'assessing' | 'armed' | 'closed' | 'dropped'; caseNumber?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Assessments'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/record-finding': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            finding?: string;
            method: 'tracking' | 'sampling' | 'visits' | 'consultation';
            on: string;
            says: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/withdraw-finding': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { finding: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/set-point': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            point?: string;
            says: string;
            levels: {
              probability: 1 | 2 | 3;
              intensity: 1 | 2 | 3;
              duration: 1 | 2 | 3;
              people: 1 | 2 | 3;
              controllability: 1 | 2 | 3;
            };
            measure?: string;
            signs: string[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/drop-point': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { point: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/name-plan': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { plan: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/submit': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            risk: 'high' | 'medium' | 'low';
            reason?: string;
            ruling: 'launch' | 'postpone' | 'not-launch';
            launchAt?: string;
            says: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/correct-risk': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            risk: 'high' | 'medium' | 'low';
            reason: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/move': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { launchAt: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/record-launch': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { launchedAt: string; document?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/judge-point': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { point: string; came: boolean; cases: string[]; says: string; expectedVersion?: number };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/record-unforeseen': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { cases: string[]; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/correct': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            because: string;
            name?: string;
            document?: string | null;
            says?: string;
            mentions?: string[];
            coUnits?: string[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/drop': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/close': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/set-aside': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { duty: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/assessments/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AssessmentAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            what: 'daily-log' | 'weekly-report' | 'monthly-report' | 'special-report' | 'bulletin';
            on?: string;
            caseNumber?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          status?: 'draft' | 'issued' | 'void' | 'dropped';
          what?: 'daily-log' | 'weekly-report' | 'monthly-report' | 'special-report' | 'bulletin';
          caseNumber?: string;
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Reports'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/edit': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            title?: string;
            parts?: {
              core?: string;
              risk?: string;
              spread?: string;
              views?: string;
              analysis?: string;
              advice?: string;
            };
            publicity?: { is: 'public' | 'on-request' | 'internal'; says: string };
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/refresh': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/submit': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; to?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/drop': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/void': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/record-document-number': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { documentNumber: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reports/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/exports': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Exports'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': { list: string; title: string; filter?: string; rows: number; format: 'xlsx' | 'csv' };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Exported'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/holds': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            matter: string;
            ground: 'appeal' | 'joint-action' | 'litigation' | 'other';
            reference?: string;
            says: string;
          };
        };
      };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Holds'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Holds'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/holds/{number}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Holds'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/holds/{number}/ask-lift': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { hold: string; says: string } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Holds'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/holds/{number}/lift': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { hold: string; says: string } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Holds'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/holds/{number}/keep': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { hold: string; says: string } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Holds'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/transfer-list': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['TransferList'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/transfer-list/{number}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['TransferList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/lines': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Lines'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/lines/{number}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Lines'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name?: string;
            document?: string;
            says?: string;
            mentions?: string[];
            leads?: string;
            owner?: string;
            units?: string[];
            subject?: string;
            launchAt?: string;
            period?: { kind: string; from: string; until: string };
            like?: string;
            drill?: boolean;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'open' | 'closed' | 'off'; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Watches'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/set-line': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            says: string;
            questions: { asks: string; answer: string }[];
            exposureBasis?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/tell-units': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/move': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            says: string;
            launchAt?: string;
            from?: string;
            until?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/call-off': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/correct': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name?: string;
            document?: string | null;
            says?: string;
            mentions?: string[];
            leads?: string | null;
            because: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/add-units': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { units: string[]; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/remove-unit': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { unit: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/report': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            day: string;
            unit?: string;
            says?: string;
            toldAt?: string;
            toldBy?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/excuse-miss': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { day: string; unit: string; says: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/submit-rota': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            unit?: string;
            days: { day: string; leader: string; officers: string[] }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/approve-rota': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { unit: string; version: number; says?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/return-rota': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { unit: string; version: number; says: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/press-contact': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { person?: string; says?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/close': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/watches/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WatchAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { caseNumber: string; says: string } } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'open' | 'closed'; caseNumber?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Retrospectives'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}': {
    get: {
      parameters: { query?: { as?: 'docx'; after?: string }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/set-findings': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { happened: string; why: string; lessons: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/ask-action': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { says: string; unit: string; by: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/report-done': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            action: string;
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/confirm-action': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { action: string; says?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/return-action': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { action: string; says: string; by: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/drop-action': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { action: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/confirm-recurrence': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { case: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/deny-recurrence': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { case: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/propose-change': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            of: 'plan' | 'rules' | 'routing';
            says: string;
            plan?: string;
            part?:
              | 'district'
              | 'clauses'
              | 'words'
              | 'grading'
              | 'routing'
              | 'clocks'
              | 'ladders'
              | 'joining'
              | 'answers'
              | 'orders'
              | 'conferences'
              | 'consultations'
              | 'upward'
              | 'exercises'
              | 'inquiries'
              | 'handovers'
              | 'measures'
              | 'watches'
              | 'retrospectives'
              | 'reports'
              | 'assessments'
              | 'archives'
              | 'papers'
              | 'proposals'
              | 'approval'
              | 'calendar'
              | 'explain'
              | 'texts'
              | 'delivery'
              | 'channels'
              | 'intake'
              | 'sources'
              | 'outlets'
              | 'media'
              | 'plans'
              | 'publication'
              | 'scores'
              | 'substance'
              | 'weights';
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/draft-change': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { change: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/close': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/reopen': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/retrospectives/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RetrospectiveAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            caseNumber: string;
            means: 'meeting' | 'telephone' | 'page';
            meetsAt?: string;
            place?: string;
            says: string;
            invite: {
              unit: string;
              as: 'office' | 'concerned' | 'competent' | 'related';
              dueAt?: string;
              says?: string;
            }[];
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    get: {
      parameters: {
        query?: { status?: 'convened' | 'approved' | 'closed' | 'cancelled'; caseNumber?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Consultations'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}': {
    get: {
      parameters: { query?: { as?: 'docx' }; header?: never; path: { number: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/invite': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            unit: string;
            as: 'office' | 'concerned' | 'competent' | 'related';
            dueAt?: string;
            says?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/excuse': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { unit: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/set-meeting': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            means: 'meeting' | 'telephone' | 'page';
            meetsAt?: string;
            place?: string;
            says: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/give-view': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; dissent?: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/record-view': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            unit: string;
            says: string;
            dissent?: string;
            means: 'meeting' | 'telephone' | 'paper';
            who: string;
            saidAt?: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/record-attendance': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            unit: string;
            attended: boolean;
            who?: string;
            says?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/assess': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { nature: string; trend: string; risk: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/set-line': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { says: string; exposureBasis?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/set-tasks': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            tasks: { says: string; lead: string; coUnits: string[]; by?: string }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/save-handling': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { text: string; basedOn?: number; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/submit': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { version: number; says?: string; early?: string; to?: string; expectedVersion?: number };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/record-decision': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decider: string;
            decision: 'approve' | 'send-back';
            means: 'telephone' | 'spoken' | 'paper';
            decidedAt: string;
            says?: string;
            changes?: { text?: string };
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/prepare-decision': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back';
            says?: string;
            text?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/close': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/cancel': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/ask-purge': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { events: number[]; says: string; to?: string; expectedVersion?: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            to?: string;
            expectedVersion?: number;
            changes?: { text?: string };
            prepared?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/consultations/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { proposalId: string; says: string; expectedVersion?: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ConsultationAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/changes': {
    get: {
      parameters: { query?: { since?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Changes'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/words': {
    post: {
      parameters: { query?: never; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { why?: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WordsAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/words': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { numbers: string[]; why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WordsAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/photos': {
    post: {
      parameters: { query?: { name?: string }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'image/jpeg': Blob;
          'image/png': Blob;
          'image/webp': Blob;
          'application/pdf': Blob;
          'application/msword': Blob;
          'application/vnd.ms-excel': Blob;
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob;
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PhotoTaken'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/photos/{sha256}': {
    get: {
      parameters: { query?: never; header?: never; path: { number: string; sha256: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'image/jpeg': Blob;
            'image/png': Blob;
            'image/webp': Blob;
            'application/pdf': Blob;
            'application/msword': Blob;
            'application/vnd.ms-excel': Blob;
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob;
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob;
          };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/confirm': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            summary?: string;
            subject?: string;
            categories?: (
              | 'policy-misread'
              | 'vital-interests'
              | 'moral-bottom-line'
              | 'emergency'
              | 'superior-required'
              | 'other'
            )[];
            natures?: (
              | 'constructive-opinion'
              | 'hardship'
              | 'uninformed'
              | 'vague-understanding'
              | 'grievance'
              | 'wrong-view'
            )[];
            grades?: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
            emergencyKind?: string;
            reason?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/amend': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            summary?: string;
            place?: string;
            categories?: (
              | 'policy-misread'
              | 'vital-interests'
              | 'moral-bottom-line'
              | 'emergency'
              | 'superior-required'
              | 'other'
            )[];
            natures?: (
              | 'constructive-opinion'
              | 'hardship'
              | 'uninformed'
              | 'vague-understanding'
              | 'grievance'
              | 'wrong-view'
            )[];
            reason?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/grade': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            grades: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
            emergencyKind?: string;
            reason: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/name-causes': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            causes: ('administrative-act' | 'emergency' | 'policy-misread')[];
            reason: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/tell-apart': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { number: string; apart: boolean; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/refute': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            body: string;
            says: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/assign': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            unit: string;
            part: 'primary' | 'lead' | 'co-unit';
            assignedBy?: { unit: string; number?: string; dueAt?: string };
            reason?: string;
            summary?: string;
            task?: string;
            contributeBy?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/sign': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { assignmentId: string; toldBy?: string; expectedVersion?: number } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/take-lead': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { assignmentId: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/return': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            assignmentId: string;
            reason: string;
            says: string;
            legalBasis?: string;
            suggestedUnit?: string;
            toldBy?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/decide-return': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            assignmentId: string;
            accept: boolean;
            says: string;
            legalBasis: string;
            toUnit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/withdraw': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { assignmentId: string; reason: string; toUnit?: string; expectedVersion?: number };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/set-task': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            assignmentId: string;
            task?: string;
            contributeBy?: string;
            again?: boolean;
            reason: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/contribute': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            assignmentId: string;
            says: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            toldBy?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/report-progress': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            assignmentId: string;
            settlement?: string;
            says: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            toldBy?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/coordinate': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { units: string[]; reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/tell-superior': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { assignmentId: string; to: string; means: string; expectedVersion?: number } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/hand-on': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { assignmentId: string; to: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/release': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            form: string;
            publishedAt: string;
            address?: string;
            place?: string;
            attendance?: { name: string; post: string; person?: string; acting?: string }[];
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            outlets: { name: string; address?: string; publishedAt?: string }[];
            final: boolean;
            followUpAt?: string;
            acts?: {
              nature:
                | 'constructive-opinion'
                | 'hardship'
                | 'uninformed'
                | 'vague-understanding'
                | 'grievance'
                | 'wrong-view';
              says: string;
            }[];
            points?: { point: string; inText: boolean; says: string }[];
            bySuperior?: string;
            paper?: { number: string; keptAt: string };
            unit?: string;
            assignment?: string;
            orders?: string[];
            ordersReason?: string;
            earlierReason?: string;
            document?: string;
            promises?: { says: string; by: string }[];
            keeps?: string[];
            text?: string;
            substanceReason?: string;
            lineReason?: string;
            superiorWord?: string;
            withoutWord?: string;
            concludes?: ('cause' | 'responsibility' | 'disposal')[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-outlet': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            release: string;
            name: string;
            address?: string;
            publishedAt?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/omit-outlet': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { outlet: string; reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/forgo-consultation': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/tell-media': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            media: string;
            to?: string;
            says: string;
            means: string;
            release?: string;
            toldAt?: string;
            exposureBasis?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-reply': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            telling: string;
            reply: 'received' | 'publishing' | 'published' | 'attended' | 'declined' | 'silent';
            says?: string;
            address?: string;
            repliedAt?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/judge-effect': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            release: string;
            hours: number;
            volume: 'more' | 'same' | 'less' | 'unknown';
            figures?: { before?: number; now: number; source: string };
            asks: string[];
            doubts: string[];
            says?: string;
            reason?: string;
            answerBy?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/choose-plan': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { plan?: string; reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/set-plan-step': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            step: string;
            is: 'done' | 'left-out' | 'open';
            says?: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            toldBy?: string;
            doneAt?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/settle': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            settlement?: string;
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            settledAt?: string;
            unit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/set-settlement': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            settlement?: string;
            unit?: string;
            says?: string;
            dueAt?: string;
            drop?: boolean;
            reason?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/reopen-settlement': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { settlement?: string; dueAt?: string; reason: string; expectedVersion?: number };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/ask-extension': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            settlement: string;
            dueAt: string;
            reason: string;
            progress: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/report': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            to: string;
            means: string;
            desks?: string[];
            says?: string;
            caller?: string;
            reportedAt?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/write-dispatch': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            dispatch?: string;
            basedOn?: number;
            kind?: 'first' | 'follow-up' | 'final' | 'feedback';
            order?: string;
            sections: { id: string; says: string }[];
            nextAt?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/submit-dispatch': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            dispatch: string;
            version: number;
            says?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/send-dispatch': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            dispatch: string;
            version: number;
            to?: string[];
            means: string;
            sentAt?: string;
            nextAt?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-receipt': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            dispatch: string;
            sending: string;
            desk: string;
            receivedBy: string;
            receivedAt?: string;
            number?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/return-dispatch': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            dispatch: string;
            by: string;
            reason: string;
            returnedAt?: string;
            redoBy?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-takeover': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            body: string;
            since: string;
            number?: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-hand-back': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            until: string;
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/ask-superior': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { to: string; says: string; means: string; askedAt?: string; expectedVersion?: number };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/reckon': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { clock: string; dueAt: string; reason: string; expectedVersion?: number } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/mark-wrongdoing': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            is: boolean;
            against: string[];
            persons?: string[];
            reason: string;
            publicMatter?: { summary: string; unit: string };
            noPublicMatter?: boolean;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/mark-ours': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/flag-wrongdoing': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/correct': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            event: number;
            is: {
              discoveredAt?: string;
              firstPublishedAt?: string;
              learntBy?: string;
              subject?: string;
              summary?: string;
              categories?: string[];
              natures?: string[];
              emergencyKind?: string;
              emergencyAt?: string;
              answers?: string[];
              answeredBy?: string[];
              dueAt?: string;
              number?: string;
              orderedBy?: string;
              form?: string;
              publishedAt?: string;
              address?: string;
              place?: string;
              attendance?: { name: string; post: string; person?: string; acting?: string }[];
              exception?: string;
              bySuperior?: string;
              final?: boolean;
              followUpAt?: string;
              unit?: string;
              orders?: string[];
              earlierReason?: string;
              outlets?: { name: string; address?: string; publishedAt?: string }[];
              acts?: {
                nature:
                  | 'constructive-opinion'
                  | 'hardship'
                  | 'uninformed'
                  | 'vague-understanding'
                  | 'grievance'
                  | 'wrong-view';
                says: string;
              }[];
              points?: { point: string; inText: boolean; says: string }[];
              paper?: { number: string; keptAt: string };
              promises?: { id?: string; says: string; by: string }[];
              evidence?: {
                kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
                ref: string;
                sha256?: string;
              }[];
              settledAt?: string;
              answeredAt?: string;
              says?: string;
              reportedAt?: string;
              sentAt?: string;
              receivedAt?: string;
              body?: string;
              since?: string;
              until?: string;
              askedAt?: string;
              to?: string;
              means?: string;
              signer?: string;
              timeConfirmed?: true;
              void?: true;
            };
            reason: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/set-aside': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            duty: string;
            reason: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/find-late-grading': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            duty: string;
            unit?: string;
            reason: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/tolerate': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            duty: string;
            reason: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/find-answer': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { release: string; reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/find-no-answer': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            release: string;
            reason: string;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/appeal': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            duty: string;
            reason: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/remind': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { units: string[]; says: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/end': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            outcome: 'not-government' | 'elsewhere' | 'entered-by-mistake' | 'no-answer' | 'passed-on';
            reason: string;
            target?: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-handoff': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            handoff: string;
            is: 'received' | 'refused' | 'withdrawn';
            number?: string;
            receivedAt?: string;
            reason?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/join': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            target: string;
            reason: string;
            answers?: string[];
            answeredBy?: string[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/split': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            alertId: string;
            reason: string;
            releases?: string[];
            assignments?: string[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/reopen': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/close': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says?: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/note': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            says: string;
            star?: boolean;
            evidence?: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            instructs?: boolean;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/comment': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { says: string; mentions?: string[]; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/withdraw-comment': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { comment: number; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/link-matter': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { target: string; leaves?: string; reason?: string; expectedVersion?: number } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/unlink-matter': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/share-line': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { caseNumber: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/move-policy': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: { content: { 'application/json': { policyId: string; reason: string; expectedVersion?: number } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/ask-purge': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            words: string[];
            events: number[];
            reason: string;
            to?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/save-document': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            documentId?: string;
            basedOn?: number;
            kind?: 'wording' | 'handling' | 'paper';
            title?: string;
            text: string;
            unit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/submit-document': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            documentId: string;
            version: number;
            says?: string;
            to?: string;
            lineReason?: string;
            concludes?: ('cause' | 'responsibility' | 'disposal')[];
            points?: { point: string; inText: boolean; says: string }[];
            withoutCosign?: { unit: string; reason: string }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/set-line-fact': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            factId?: string;
            basedOn?: number;
            kind?: 'time' | 'place' | 'figure' | 'cause' | 'measure' | 'attribution' | 'next';
            label?: string;
            value: string;
            confirmedBy?: string;
            reason?: string;
            unit?: string;
            drop?: boolean;
            exposureBasis?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/settle-cosign': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            documentId: string;
            unit: string;
            goOn: boolean;
            reason: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/allow-exposure': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { documentId: string; version: number; basis: string; expectedVersion?: number };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/judge-exposure': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { release: string; lawful: boolean; reason: string; expectedVersion?: number } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-private-answer': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            answeredAt: string;
            means: 'telephone' | 'in-person' | 'letter' | 'message';
            unit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-shown-how': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            shownAt: string;
            means: 'telephone' | 'in-person' | 'letter' | 'message';
            unit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-emergency-call': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            line: '110' | '119' | '120';
            calledAt: string;
            says: string;
            unit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-callback': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            order: string;
            calledAt: string;
            reached: boolean;
            satisfied?: 'satisfied' | 'unsatisfied' | 'unsaid';
            unit?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/record-decision': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decider: string;
            decision: 'approve' | 'send-back';
            means: 'telephone' | 'spoken' | 'paper';
            decidedAt: string;
            says?: string;
            changes?: { words?: string[]; events?: number[]; target?: string; dueAt?: string; text?: string };
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/prepare-decision': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back';
            says?: string;
            text?: string;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/withdraw-proposal': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { proposalId: string; reason: string; expectedVersion?: number } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/{number}/decide': {
    post: {
      parameters: { query?: { preview?: 'true' | 'false' }; header?: never; path: { number: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            proposalId: string;
            decision: 'approve' | 'send-back' | 'pass-on';
            says?: string;
            changes?: { words?: string[]; events?: number[]; target?: string; dueAt?: string; text?: string };
            to?: string;
            prepared?: number;
            expectedVersion?: number;
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acted'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/confirm': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            cases: {
              number: string;
              summary?: string;
              subject?: string;
              categories?: (
                | 'policy-misread'
                | 'vital-interests'
                | 'moral-bottom-line'
                | 'emergency'
                | 'superior-required'
                | 'other'
              )[];
              natures?: (
                | 'constructive-opinion'
                | 'hardship'
                | 'uninformed'
                | 'vague-understanding'
                | 'grievance'
                | 'wrong-view'
              )[];
              grades?: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
              emergencyKind?: string;
              reason?: string;
              assign?: { unit: string; part: 'primary' | 'lead' | 'co-unit' }[];
              expectedVersion?: number;
            }[];
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/assign': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            cases: {
              number: string;
              unit: string;
              part: 'primary' | 'lead' | 'co-unit';
              assignedBy?: { unit: string; number?: string; dueAt?: string };
              reason?: string;
              summary?: string;
              task?: string;
              contributeBy?: string;
              expectedVersion?: number;
            }[];
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/remind': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': { cases: { number: string; units: string[]; says: string; expectedVersion?: number }[] };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/end': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            cases: {
              number: string;
              outcome: 'not-government' | 'elsewhere' | 'entered-by-mistake' | 'no-answer' | 'passed-on';
              reason: string;
              target?: string;
              to?: string;
              expectedVersion?: number;
            }[];
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/mark-ours': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { cases: { number: string; expectedVersion?: number }[] } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/join': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            cases: {
              number: string;
              target: string;
              reason: string;
              answers?: string[];
              answeredBy?: string[];
              expectedVersion?: number;
            }[];
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/link-matter': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            cases: { number: string; target: string; leaves?: string; reason?: string; expectedVersion?: number }[];
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/unlink-matter': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: { 'application/json': { cases: { number: string; reason: string; expectedVersion?: number }[] } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/share-line': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: { 'application/json': { cases: { number: string; caseNumber: string; expectedVersion?: number }[] } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/cases/batch/move-policy': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            cases: { number: string; policyId: string; reason: string; expectedVersion?: number }[];
          };
        };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Batch'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/first-administrator': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['DirectoryPart'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/directory/import': {
    post: {
      parameters: {
        query?: { list?: 'people' | 'rota'; preview?: 'true' | 'false'; leaveOut?: 'true' | 'false' };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/octet-stream': Blob;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob;
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['DirectoryImport'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts/{id}/import-policies': {
    post: {
      parameters: {
        query?: {
          list?: 'policies' | 'holidays' | 'duties' | 'channels';
          preview?: 'true' | 'false';
          leaveOut?: 'true' | 'false';
          replace?: 'true' | 'false';
          expectedVersion?: string;
        };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/octet-stream': Blob;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob;
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PoliciesImport'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/me': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Me'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/directory': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Directory'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rights': {
    get: {
      parameters: {
        query?: {
          state?: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'alone';
          person?: string;
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Rights'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rights/{id}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { approve: boolean; reason?: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RightsDecided'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rights/{id}/withdraw': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { reason: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RightsDecided'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/audit': {
    get: {
      parameters: {
        query?: { from?: string; until?: string; person?: string; about?: string; matter?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Audit'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/directory/units/{id}': {
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            short: string;
            kind: 'sub-district' | 'department' | 'development-zone' | 'affiliated' | 'vertical';
            desk?: boolean;
            superior?: string;
            answersFor?: string;
            notFor?: string;
            active: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['DirectoryPart'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/directory/contacts/{id}': {
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            unit: string;
            posts: (
              | 'unit-officer'
              | 'unit-leader'
              | 'principal-leader'
              | 'spokesperson'
              | 'spokesperson-assistant'
              | 'district-leader'
              | 'legal-officer'
              | 'superior-liaison'
            )[];
            role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
            phone?: string;
            accounts?: { wecom?: string; zzd?: string; email?: string };
            substitute?: string;
            away?: { from: string; until: string }[];
            training?: { kind: 'course' | 'drill' | 'secondment'; on: string; says?: string }[];
            subject?: string;
            active: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['DirectoryPart'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/directory/shifts/{id}': {
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            until: string;
            coordinators: string[];
            leader: string;
            because?: { is: 'cover' | 'swap' | 'override'; says: string; with?: string };
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['DirectoryPart'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/sources/try': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: { 'application/json': { source: string; sample: unknown; mapping?: Record<string, unknown> } };
      };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Tried'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PolicyAnswer'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policies/{id}': {
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PolicyAnswer'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policies/{id}/differences/{from}': {
    get: {
      parameters: { query?: never; header?: never; path: { id: string; from: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PolicyDifferences'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-schema': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleSchema'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleDrafts'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { name: string; basedOn?: string } } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleDraft'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts/{id}': {
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleDraft'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts/{id}/check': {
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleCheck'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts/{id}/parts/{part}': {
    put: {
      parameters: { query?: never; header?: never; path: { id: string; part: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion: number; value: Record<string, unknown> } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleDraft'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts/{id}/discard': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleDraft'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts/{id}/publish': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion: number; from?: string; reason: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RulesPublished'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policy-drafts/{id}/withdraw': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { from: string; reason: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RulesPublished'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rules/proposed-routing': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ProposedRouting'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rules/proposed-routing/adopt': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: { 'application/json': { number: string; event: number; draft: string; expectedVersion: number } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleDraft'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rules/proposed-routing/dismiss': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { number: string; event: number; reason: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ProposedRouting'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rules/weights': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Weights'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rules/weights/propose': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { name: string; weights: string | null } } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RuleDraft'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rules/weights/pin': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion: number; reason: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Weights'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/rules/weights/unpin': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion: number; reason: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Weights'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/texts': {
    get: {
      parameters: {
        query?: { cursor?: string; drills?: 'daily'; only?: 'unsent' | 'queued' | 'held' | 'failed' | 'unknown' };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['TextList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/texts/{matter}/{textId}/resend': {
    post: {
      parameters: { query?: never; header?: never; path: { matter: string; textId: string }; cookie?: never };
      requestBody: { content: { 'application/json': { channel?: string; person?: string; why: string } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Resent'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/stuck-alerts': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['StuckAlerts'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/stuck-alerts/{id}/open': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { caseNumber?: string; why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['StuckAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/stuck-alerts/{id}/retry': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { caseNumber?: string; why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['StuckAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/stuck-alerts/{id}/join': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { caseNumber?: string; why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['StuckAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/refused-alerts': {
    get: {
      parameters: {
        query?: { source?: string; from?: string; to?: string; done?: 'only' };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RefusedAlerts'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/refused-alerts/{id}/open': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RefusedAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/refused-alerts/{id}/done': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RefusedAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/refused-alerts/{id}/ask-erasure': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RefusedAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/refused-alerts/{id}/erase': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RefusedAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/refused-alerts/{id}/keep': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RefusedAlertDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/dead-letters': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Letters'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/dead-letters/{queue}/replay': {
    post: {
      parameters: { query?: never; header?: never; path: { queue: string }; cookie?: never };
      requestBody: { content: { 'application/json': { letters?: string[]; why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['LettersDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/dead-letters/{queue}/discard': {
    post: {
      parameters: { query?: never; header?: never; path: { queue: string }; cookie?: never };
      requestBody: { content: { 'application/json': { letters?: string[]; why: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['LettersDone'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handover': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Handover'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/proposals': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['MyProposals'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/handover/sign': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { from: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['HandoverSigned'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/notices': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Notices'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            subject: string;
            summary: string;
            place?: string;
            categories: (
              | 'policy-misread'
              | 'vital-interests'
              | 'moral-bottom-line'
              | 'emergency'
              | 'superior-required'
              | 'other'
            )[];
            unit?: string;
            givenBy?: string;
            mentions: string[];
            from?: string;
            until: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['NoticeAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/notices/{id}/end': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { reason: string; expectedVersion: number } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['NoticeAnswer'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/wall': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Wall'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/unit-figures': {
    get: {
      parameters: { query?: { month?: string; unit?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['UnitFigures'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/statistics': {
    get: {
      parameters: { query?: { from?: string; to?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Statistics'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/statistics/cases': {
    get: {
      parameters: {
        query?: { figure?: string; from?: string; to?: string; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CountedCases'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/scores': {
    get: {
      parameters: {
        query?: { stream?: 'open-government' | 'supervision'; period?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Scores'] } };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/published-scores': {
    get: {
      parameters: {
        query?: { stream?: 'open-government' | 'supervision'; period?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PublishedScores'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: { 'application/json': { stream: 'open-government' | 'supervision'; period: string; reason: string } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ScoresPublished'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/self-inspection': {
    get: {
      parameters: {
        query?: { as?: 'docx'; unit?: string; period?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['SelfInspection'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/reachability': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Reachability'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/policies': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Policies'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/plans': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Plans'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/plan-proposals': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { plan: Record<string, unknown>; reason: string } } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PlanProposal'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/plan-proposals/{id}/revise': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: { 'application/json': { expectedVersion: number; plan: Record<string, unknown>; reason: string } };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PlanProposal'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/plan-proposals/{id}/withdraw': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { expectedVersion: number; reason: string } } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PlanProposal'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/plan-proposals/{id}/decide': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': { expectedVersion: number; decision: 'consent' | 'return' | 'refuse'; reason?: string };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PlanProposal'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/plan-proposals/{id}/ask-reading': {
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { 'application/json': { because: string; says: string; by?: string } } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReadingAsked'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/api/status': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Status'] } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/openapi.json': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } };
      };
    };
  };
  '/t': {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { 'text/html': string } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        303: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        413: {
          headers: { [name: string]: unknown };
          content: { 'text/html': string; 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
  };
  '/t/{code}': {
    get: {
      parameters: { query?: never; header?: never; path: { code: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        403: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        404: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        410: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        429: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
      };
    };
    post: {
      parameters: { query?: never; header?: never; path: { code: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        303: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        400: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        403: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        404: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        409: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        410: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        413: {
          headers: { [name: string]: unknown };
          content: { 'text/html': string; 'application/problem+json': components['schemas']['Problem'] };
        };
        422: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        429: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
        503: { headers: { [name: string]: unknown }; content: { 'text/html': string } };
      };
    };
  };
}
export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      pointer?: string;
      clause?: string;
      errors?: {
        pointer: string;
        detail: string;
        clause?: string;
        code?:
          | 'missing'
          | 'unknown-field'
          | 'not-text'
          | 'not-a-number'
          | 'not-an-integer'
          | 'not-a-boolean'
          | 'not-a-list'
          | 'not-an-object'
          | 'too-long'
          | 'too-short'
          | 'too-many'
          | 'too-few'
          | 'too-high'
          | 'too-low'
          | 'not-one-of'
          | 'wrong-format'
          | 'in-the-future'
          | 'broken-characters'
          | 'twice'
          | 'not-a-current-unit'
          | 'not-in-post'
          | 'ends-before-it-begins'
          | 'overlaps-another'
          | 'own-substitute'
          | 'not-a-substitute'
          | 'sign-in-taken'
          | 'offline-without-contents'
          | 'no-such-notice'
          | 'notice-taken-back'
          | 'notice-not-linked';
        limit?: number;
        allowed?: string[];
      }[];
      requestId?: string;
    } & Record<string, unknown>;
    TakenIn: {
      results: {
        id?: string;
        outcome: 'opened' | 'joined' | 'duplicate' | 'refused' | 'pending' | 'set-aside';
        caseNumber?: string;
        why?:
          | { code: 'same-page' | 'same-text' | 'news' | 'belated' }
          | { code: 'alike'; percent: number }
          | { code: 'other-matter'; of: string }
          | {
              code: 'recurrence';
              of: string;
              because: 'no-answer' | 'demanded' | 'undated' | 'after-answer' | 'grew' | 'more-words' | 'renewed';
            }
          | { code: 'split-off'; from: string }
          | { code: 'registered-with' | 'put-by-hand'; by: string };
        pointer?: string;
        detail?: string;
        clause?: string;
        leftOut?: { pointer: string; detail: string }[];
      }[];
    } & Record<string, unknown>;
    Delivery: {
      results: {
        id?: string;
        outcome: 'opened' | 'joined' | 'duplicate' | 'refused' | 'pending' | 'set-aside';
        caseNumber?: string;
        why?:
          | { code: 'same-page' | 'same-text' | 'news' | 'belated' }
          | { code: 'alike'; percent: number }
          | { code: 'other-matter'; of: string }
          | {
              code: 'recurrence';
              of: string;
              because: 'no-answer' | 'demanded' | 'undated' | 'after-answer' | 'grew' | 'more-words' | 'renewed';
            }
          | { code: 'split-off'; from: string }
          | { code: 'registered-with' | 'put-by-hand'; by: string };
        pointer?: string;
        detail?: string;
        clause?: string;
        leftOut?: { pointer: string; detail: string }[];
      }[];
    } & Record<string, unknown>;
    Case: {
      number: string;
      status: 'appraising' | 'open' | 'ended' | 'closed';
      version: number;
      personVersion: number;
      drill: boolean;
      offline: boolean;
      subject: string;
      summary?: string;
      place?: string;
      categories: (
        | 'policy-misread'
        | 'vital-interests'
        | 'moral-bottom-line'
        | 'emergency'
        | 'superior-required'
        | 'other'
      )[];
      grades: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
      gradesConfirmed: boolean;
      graver?: {
        id: string;
        grades: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
        at: string;
        alertId: string;
        kind?: string;
      };
      review?: {
        id: string;
        grades: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
        at: string;
        alertId?: string;
        newCase?: string;
        from?: string;
      };
      emergencyKind?: string;
      discoveredAt: string;
      changedAt: string;
      closedAt?: string;
      endedAs?: string;
      origin: { source: string; name?: string; kind: 'alert' | 'registered' | 'split' | 'drill' };
      recurrenceOf?: string;
      elsewhere?: { names: string[]; says: string };
      foretoldBy?: string;
      sameMatter?: { members: number; more?: true };
      assignments: components['schemas']['Assignment'][];
      rules: { number?: number; from?: string };
      opinionFor: { emergency: 'I' | 'II' | 'III' | 'IV'; opinion: 'I' | 'II' | 'III' | 'IV'; says: string }[];
      policyId: string;
      exercise?: string;
      commandedBy?: { body: string; since: string };
      natures: (
        | 'constructive-opinion'
        | 'hardship'
        | 'uninformed'
        | 'vague-understanding'
        | 'grievance'
        | 'wrong-view'
      )[];
      causes?: ('administrative-act' | 'emergency' | 'policy-misread')[];
      checklist: {
        id: string;
        name: string;
        clause: string;
        basis: string;
        required: boolean;
        asked: boolean;
        is: 'open' | 'said' | 'left' | 'unsaid';
      }[];
      registeredAt: string;
      firstPublishedAt?: string;
      firstPublishedOn?: string;
      knownAt?: string;
      emergencyKnown?: { grade: 'I' | 'II' | 'III' | 'IV'; at: string; in?: string };
      firstAnsweredAt?: string;
      settledAt?: string;
      handoffs: {
        id: string;
        target: string;
        at: string;
        over?: { is: 'received' | 'refused' | 'withdrawn'; at: string; since?: string };
      }[];
      settlements: {
        id: string;
        unit: { id: string; name: string };
        askedAt: string;
        dueAt: string;
        settledAt?: string;
        rounds?: number;
        extended?: number;
        whole?: true;
      }[];
      groundUnlimited?: true;
      reportedAt?: string;
      assignedBy?: { unit: string; number?: string; dueAt?: string };
      releases: {
        id: string;
        form: string;
        publishedAt: string;
        final: boolean;
        followUpAt?: string;
        fulfils: string[];
        unit: string;
        voice?: 'desk' | 'superior';
        orders?: string[];
        promises?: { id: string; by: string }[];
        keeps?: string[];
        reached?: string[];
        from?: { case?: string; id: string };
        both?: boolean;
        void?: boolean;
        movedTo?: string;
        noAnswer?: boolean;
        reads?: 'answer' | 'passed-on' | 'slogans' | 'received' | 'nothing';
        answersAll?: boolean;
        toReview?: boolean;
        exposed?: 'open' | 'lawful' | 'unlawful';
        link?: {
          is: 'title' | 'page' | 'no-title' | 'unread';
          why?:
            | 'no-https'
            | 'other-host'
            | 'private-address'
            | 'redirected'
            | 'status'
            | 'no-text'
            | 'too-large'
            | 'unreachable';
          at: string;
          tries: number;
        };
      }[];
      answered?: {
        duty: string;
        clock: string;
        case?: string;
        release: string;
        form: string;
        publishedAt: string;
        bySuperior?: string;
        place?: string;
        address?: string;
        recordedBy?: string;
        countedBy?: { name: string; at: string };
      }[];
      outlets: {
        id: string;
        name: string;
        clause: string;
        basis: string;
        is: 'open' | 'reached' | 'missing' | 'omitted';
      }[];
      consultation: {
        required?: { name: string; clause: string };
        holds: { id: 'cause' | 'responsibility' | 'disposal'; name: string }[];
        stand?: { number: string; is: 'under-way' | 'approved'; since: string };
        forgone?: string;
        approved: boolean;
      };
      effects: {
        release: string;
        hours: number;
        from: string;
        dueAt?: string;
        is: 'waiting' | 'open' | 'judged' | 'later' | 'unasked';
        by?: string;
        judged?: { at: string; volume: 'more' | 'same' | 'less' | 'unknown'; asks: number };
      }[];
      breaches: {
        duty: string;
        name: string;
        unit?: { id: string; name: string };
        dueAt: string;
        metAt?: string;
        is: 'stands' | 'healed' | 'elsewhere' | 'set-aside' | 'no-duty';
        mark?: 'tolerated' | 'waived';
        bookedIn?: string;
      }[];
      unreckoned: { id: string; name: string; startAt: string; year?: number }[];
      joinedInto?: string;
      splitFrom?: string;
      wrongdoing?: {
        state: 'suggested' | 'is' | 'is-not';
        against: { id: string; name: string }[];
        persons?: { id: string; name: string }[];
      };
      coordinators: { id: string; name: string }[];
      proposals?: {
        id: string;
        kind: string;
        name: string;
        clause: string;
        by: { id: string; name: string };
        at: string;
        dueAt?: string;
        reason: string;
        payload: {
          kind: string;
          words?: string[];
          events?: number[];
          outcome?: string;
          target?: string;
          event?: number;
          duties?: { duty: string; name: string }[];
          document?: string;
          version?: number;
          dispatch?: string;
          unit?: string;
          release?: string;
          hours?: number;
          by?: string;
          settlement?: string;
          dueAt?: string;
          had?: string;
          progress?: string;
          is?: Record<string, unknown>;
          was?: Record<string, unknown>;
        };
        evidence?: { kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment'; ref: string; sha256?: string }[];
        prepared?: {
          record: number;
          by: { id: string; name: string };
          at: string;
          decision: 'approve' | 'send-back';
          says?: string;
          text?: string;
        };
        asked: { id: string; name: string }[];
        others?: { id: string; name: string }[];
        mine: boolean;
        codeSuffices: boolean;
      }[];
      clocks: components['schemas']['Clock'][];
      dueNext: string | null;
      may: string[];
      readsInTriage: boolean;
    };
    Assignment: {
      id: string;
      unit: { id: string; name: string };
      part: 'primary' | 'lead' | 'co-unit';
      state: 'assigned' | 'signed' | 'returning' | 'taken-back';
      assignedAt: string;
      assignedBy?: { unit: string; number?: string; dueAt?: string };
      signedAt?: string;
      signedBy?: { id: string; name: string };
      signedFor?: true;
      handler?: { id: string; name: string };
      leader?: { id: string; name: string };
      leadingSince?: string;
      returnFinal?: true;
      contributeBy?: string;
      contributedAt?: string;
      superior?: { name: string; byText?: true; toldAt?: string };
    };
    Clock: {
      id: string;
      kind: string;
      name: string;
      basis: string;
      of?: string;
      startAt: string;
      dueAt: string;
      state: 'running' | 'met' | 'missed' | 'superseded';
      metAt?: string;
      late?: boolean;
      past?: 'grade' | 'reopening' | 'record';
      legalDueAt?: string;
      remainingSeconds?: number;
      unconfirmed?: boolean;
      move: { desk: boolean; unit?: { id: string; name: string }; people?: { id: string; name: string }[] };
      next: {
        at: string;
        kind: 'remind' | 'escalate' | 'declare-missed';
        to: string[];
        people: { id: string; name: string }[];
        unreachable: string[];
      } | null;
      rungs?: { id: string; at: string; kind: 'remind' | 'escalate' | 'declare-missed'; to: string[]; past: boolean }[];
    };
    CaseRow: {
      number: string;
      status: 'appraising' | 'open' | 'ended' | 'closed';
      version: number;
      personVersion: number;
      drill: boolean;
      offline: boolean;
      subject: string;
      summary?: string;
      place?: string;
      categories: (
        | 'policy-misread'
        | 'vital-interests'
        | 'moral-bottom-line'
        | 'emergency'
        | 'superior-required'
        | 'other'
      )[];
      grades: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
      gradesConfirmed: boolean;
      graver?: {
        id: string;
        grades: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
        at: string;
        alertId: string;
        kind?: string;
      };
      review?: {
        id: string;
        grades: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
        at: string;
        alertId?: string;
        newCase?: string;
        from?: string;
      };
      emergencyKind?: string;
      discoveredAt: string;
      changedAt: string;
      closedAt?: string;
      endedAs?: string;
      origin: { source: string; name?: string; kind: 'alert' | 'registered' | 'split' | 'drill' };
      recurrenceOf?: string;
      elsewhere?: { names: string[]; says: string };
      foretoldBy?: string;
      sameMatter?: { members: number; more?: true };
      assignments: components['schemas']['Assignment'][];
      clocks: components['schemas']['Clock'][];
      consultation?: 'missing' | 'under-way';
    };
    Event: { type: string; seq: number; at: string; hash: string } & Record<string, unknown>;
    Text: {
      id: string;
      matter: string;
      step: string;
      person: { id: string; name: string };
      unit: { id: string; name: string };
      channel: string;
      template: string;
      grade: 'I' | 'II' | 'III' | 'IV';
      drill: boolean;
      state: 'queued' | 'held' | 'sending' | 'sent' | 'delivered' | 'failed' | 'unknown' | 'dropped';
      why?: {
        code:
          | 'left-office'
          | 'no-address'
          | 'no-receipt'
          | 'no-answer'
          | 'not-delivered'
          | 'refused'
          | 'unpaid'
          | 'unclear'
          | 'over-limit'
          | 'over-limit-anyway'
          | 'waits-for-limit'
          | 'waits-for-digest'
          | 'waits-to-merge'
          | 'quiet-hours'
          | 'merged'
          | 'overtaken'
          | 'digested'
          | 'of-elsewhere'
          | 'nothing-left'
          | 'answered'
          | 'arrived-after-all'
          | 'resent'
          | 'restore-gap'
          | 'case-ended'
          | 'case-closed'
          | 'appraised'
          | 'signed'
          | 'returning'
          | 'taken-back'
          | 'decided'
          | 'set-by-hand'
          | 'clock-met'
          | 'clock-superseded';
        says: string;
      };
      queuedAt: string;
      notBefore: string;
      sentAt?: string;
      settledAt?: string;
      receiptBy?: string;
      deliveredAt?: string;
      pressedAt?: string;
      carries?: string[];
      after?: string;
      orderedBy?: { id: string; name: string };
    };
    Acted: {
      now: string;
      case: components['schemas']['Case'];
      row: components['schemas']['CaseRow'];
      events: components['schemas']['Event'][];
      texts: components['schemas']['Text'][];
      unmet?: { clock: string; name: string; clause: string; why: string; says: string }[];
      proposedOpinion?: { grade: 'I' | 'II' | 'III' | 'IV'; says: string };
      preview: boolean;
      newCase?: string;
      unassigned?: string;
      alike?: {
        number: string;
        status: 'appraising' | 'open' | 'ended' | 'closed';
        why:
          | { code: 'same-page' | 'same-text' | 'news' | 'belated' }
          | { code: 'alike'; percent: number }
          | { code: 'other-matter'; of: string }
          | {
              code: 'recurrence';
              of: string;
              because: 'no-answer' | 'demanded' | 'undated' | 'after-answer' | 'grew' | 'more-words' | 'renewed';
            }
          | { code: 'split-off'; from: string }
          | { code: 'registered-with' | 'put-by-hand'; by: string };
        subject?: string;
        summary?: string;
      };
      opened?: components['schemas']['Case'];
    };
    Registration: {
      now: unknown;
      id: string;
      outcome: 'pending' | 'opened' | 'joined' | 'duplicate' | 'set-aside';
      caseNumber?: string;
      why?:
        | { code: 'same-page' | 'same-text' | 'news' | 'belated' }
        | { code: 'alike'; percent: number }
        | { code: 'other-matter'; of: string }
        | {
            code: 'recurrence';
            of: string;
            because: 'no-answer' | 'demanded' | 'undated' | 'after-answer' | 'grew' | 'more-words' | 'renewed';
          }
        | { code: 'split-off'; from: string }
        | { code: 'registered-with' | 'put-by-hand'; by: string };
      detail?: string;
    };
    CaseList: {
      now: string;
      cases: components['schemas']['CaseRow'][];
      cursor: string | null;
      counts: {
        total: number;
        drills: number;
        status: Record<string, number>;
        due: Record<string, number>;
        grade: Record<string, number>;
        unit: Record<string, number>;
        elsewhere: Record<string, number>;
      };
      atLeast: boolean;
      projectedTo: string | null;
      unreadable: { caseNumber: string; why: string }[];
    };
    Search: {
      now: string;
      matters: {
        kind:
          | 'case'
          | 'order'
          | 'conference'
          | 'consultation'
          | 'inquiry'
          | 'watch'
          | 'measure'
          | 'retrospective'
          | 'handover'
          | 'report'
          | 'assessment'
          | 'exercise';
        count: number;
        more: boolean;
        rows: {
          number: string;
          title: string;
          status: string;
          over: boolean;
          grade?: 'I' | 'II' | 'III' | 'IV';
          place?: string;
          units?: { id: string; name: string }[];
        }[];
      }[];
      units: { count: number; more: boolean; rows: { id: string; name: string; short: string }[] };
      people: {
        count: number;
        more: boolean;
        rows: {
          id: string;
          name: string;
          unit: { id: string; name: string };
          role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
        }[];
      };
    };
    Views: {
      now: string;
      own: {
        id: string;
        name: string;
        filters: Record<string, string>;
        by: { id: string; name: string };
        at: string;
        mayRemove: boolean;
      }[];
      unit: {
        id: string;
        name: string;
        views: {
          id: string;
          name: string;
          filters: Record<string, string>;
          by: { id: string; name: string };
          at: string;
          mayRemove: boolean;
        }[];
      };
      mayShare: boolean;
    };
    CaseAnswer: { now: string; case: components['schemas']['Case'] };
    Events: {
      now: string;
      events: components['schemas']['Event'][];
      unmet: { clock: string; name: string; clause: string; why: string; says: string; seq: number }[];
    };
    Proof: {
      now: string;
      number: string;
      version: number;
      head: string;
      sealedTo: number;
      fault?: { fault: 'gone' | 'broken' | 'made-anew'; says?: string; version?: number };
      seals: {
        key: string;
        holds: boolean;
        fault?: 'unreadable' | 'unsigned' | 'other-key' | 'forged' | 'misplaced';
        sealedAt?: string;
        head?: string;
        agrees?: boolean;
      }[];
      publicKey: string;
      formerKeys?: { publicKey: string; until: string }[];
      proof: { events: ({ seq: number } & Record<string, unknown>)[]; seals: { key: string; text: string }[] };
    };
    Archive: {
      now: string;
      number: string;
      summary: string;
      files: { name: string; from: string }[];
      photos: { sha256: string; from: string }[];
    };
    Redacted: {
      now: string;
      copy: {
        kind: 'redacted-copy';
        at: string;
        facts: {
          number: string;
          foundAt: string;
          summary?: string;
          place?: string;
          units: { unit: string; part: string }[];
          releases: { form: string; unit: string; publishedAt: string; address?: string }[];
          outcome?: string;
          closedAt?: string;
        };
        withheld: string[];
        leftOut: { what: string; count: number }[];
        record: { version: number; head: string };
        digest: string;
      };
      names: { units: { id: string; name: string }[]; forms: { id: string; name: string }[] };
      why: { what: string; name: string; basis: string; count: number }[];
    };
    CasePeople: { now: string; people: { id: string; name: string; unit: { id: string; name: string } }[] };
    Told: {
      now: string;
      told: {
        seq: number;
        of: 'media' | 'superior' | 'report' | 'dispatch' | 'commander' | 'organ';
        at: string;
        body: string;
        to?: string;
        says?: string;
        exposureBasis?: string;
        means?: string;
        release?: string;
        unit?: { id: string; name: string };
        by: string;
        telling?: string;
        replies: {
          reply: 'received' | 'publishing' | 'published' | 'attended' | 'declined' | 'silent';
          at: string;
          says?: string;
          address?: string;
          by: string;
        }[];
      }[];
    };
    Upward: {
      desks: {
        id: string;
        name: string;
        told: boolean;
        written: boolean;
        telephone?: string;
        calls: { at: string; to: string; means: string; says?: string; by: string }[];
      }[];
      nextWithinHours: number;
      nextBy?: string;
      openReport?: string;
      kinds: {
        kind: 'first' | 'follow-up' | 'final' | 'feedback';
        name: string;
        signed: boolean;
        sections: { id: string; name: string; required: boolean }[];
      }[];
      orders: {
        key: string;
        unit: string;
        number?: string;
        givenAt: string;
        dueAt: string;
        dispatch?: string;
        also?: string[];
      }[];
      dispatches: {
        id: string;
        kind: 'first' | 'follow-up' | 'final' | 'feedback';
        name: string;
        unit: { id: string; name: string };
        order?: { key: string; unit?: string; number?: string; dueAt?: string };
        redoBy?: string;
        from?: { case?: string; id: string };
        gone?: true;
        signedThere?: true;
        versions: {
          version: number;
          basedOn?: number;
          sections: { id: string; says: string }[];
          nextAt?: string;
          at: string;
          by: { id: string; name: string };
        }[];
        sendable?: true;
        signing?: { proposalId: string; version: number };
        signed?: { version: number; by: { id: string; name: string }; at: string };
        sendings: {
          id: string;
          version: number;
          sentAt: string;
          means: string;
          nextAt?: string;
          desks: {
            id: string;
            name: string;
            receipt?: { receivedBy: string; receivedAt: string; number?: string };
            receivedThere?: true;
          }[];
        }[];
        returns: { by: string; reason: string; returnedAt: string; redoBy: string }[];
      }[];
      drafts: { kind: 'first' | 'follow-up' | 'final' | 'feedback'; sections: { id: string; says: string }[] }[];
      takeovers: {
        id: string;
        body: string;
        since: string;
        until?: string;
        number?: string;
        by: string;
        evidence: { kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment'; ref: string; sha256?: string }[];
        before?: string[];
        asked: { to: string; says: string; means: string; askedAt: string }[];
      }[];
      now: string;
    };
    Texts: { now: string; texts: components['schemas']['Text'][]; cursor?: string | null };
    Documents: {
      now: string;
      documents: {
        id: string;
        kind: 'wording' | 'handling' | 'paper';
        name: string;
        published: boolean;
        from?: { case?: string; id: string; under?: true };
        gone?: true;
        unit: { id: string; name: string };
        approved?: number;
        chain?: {
          name: string;
          clause: string;
          required: boolean;
          version: number;
          steps: { kind: string; name: string; state: 'passed' | 'waiting' | 'to-come'; proposalId?: string }[];
        };
        versions: {
          version: number;
          basedOn?: number;
          title: string;
          text: string;
          by: { id: string; name: string };
          at: string;
          latest: boolean;
          names?: { unit: { id: string; name: string }; part: boolean }[];
          exposes?: {
            kind: 'internal' | 'number' | 'name' | 'asker' | 'minor' | 'victim' | 'health' | 'home';
            name: string;
            excerpt: string;
          }[];
          differs?: {
            fact: string;
            label: string;
            agreed: string;
            says: string;
            unit: { id: string; name: string };
            stops: boolean;
          }[];
        }[];
        cosigns?: {
          unit: { id: string; name: string };
          version: number;
          is: 'asked' | 'signed' | 'objected' | 'passed';
          dueAt?: string;
          overdue: boolean;
          proposalId?: string;
        }[];
        allowed?: {
          version: number;
          by: { id: string; name: string };
          at: string;
          basis: string;
          excerpts: string[];
        }[];
        points?: { id: string; name: string; clause: string; inText?: boolean; says?: string }[];
        decisions: {
          name: string;
          version: number;
          by: { id: string; name: string };
          at: string;
          approved: boolean;
          changed?: number;
          says?: string;
          proof: 'sign-in' | 'code' | 'recorded';
          preparedBy?: { id: string; name: string };
          recorded?: {
            by: { id: string; name: string };
            means: 'telephone' | 'spoken' | 'paper';
            decidedAt: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
          };
        }[];
      }[];
      line: {
        id: string;
        kind: 'time' | 'place' | 'figure' | 'cause' | 'measure' | 'attribution' | 'next';
        dropped: boolean;
        versions: {
          version: number;
          basedOn?: number;
          label?: string;
          value: string;
          unit: { id: string; name: string };
          confirmedBy?: string;
          reason?: string;
          exposureBasis?: string;
          by: { id: string; name: string };
          at: string;
          latest: boolean;
        }[];
      }[];
    };
    CasePlan: {
      now: string;
      plan: {
        id?: string;
        title?: string;
        unit?: { id: string; name: string };
        attachedAt: string;
        by: { id: string; name: string };
        fits?: string;
        reason?: string;
        policyId: string;
        steps: {
          id: string;
          phase: string;
          says: string;
          who: 'lead' | 'spokesperson' | 'desk' | 'owner' | { id: string; name: string };
          unit: { id: string; name: string } | null;
          due: string;
          past: boolean;
          is: 'open' | 'done' | 'left-out' | 'by-duty' | 'in-conference' | 'by-conference';
          conference?: string;
          overdue: boolean;
          at?: string;
          late?: boolean;
          by?: { id: string; name: string };
          note?: string;
          toldBy?: string;
          evidence?: {
            kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
            ref: string;
            sha256?: string;
          }[];
          may: boolean;
          askToldBy: boolean;
        }[];
        contacts: { unit: { id: string; name: string }; says: string }[];
        skeletons: { id: string; title: string; text: string }[];
      } | null;
      fitting?: { id: string; name: string };
      says?: string;
      choices: { id: string; title: string; unit: { id: string; name: string }; fits: boolean }[];
      earlier: { title: string; attachedAt: string }[];
    };
    SameEvent: {
      now: string;
      proposed: {
        number: string;
        percent: number;
        apart?: string;
        subject: string;
        summary?: string;
        place?: string;
        status: string;
        discoveredAt: string;
      }[];
    };
    SameMatter: {
      now: string;
      group?: string;
      members: {
        row: components['schemas']['CaseRow'];
        platform: string;
        left: ('confirm' | 'assign' | 'sign' | 'answer' | 'settle' | 'close')[];
        firstAnsweredAt?: string;
        joinedInto?: string;
        line: number;
      }[];
      more?: true;
      hours: { hour: string; platform: string; messages: number; views: number; reposts: number }[];
      before: { platform: string; messages: number; views: number; reposts: number }[];
      proposed: {
        number: string;
        status: 'appraising' | 'open' | 'ended' | 'closed';
        personVersion: number;
        subject: string;
        summary?: string;
        place?: string;
        discoveredAt: string;
        by: string;
        percent: number;
        elsewhere?: { members: number; more?: true };
      }[];
    };
    Alerts: {
      now: string;
      alerts: {
        id: string;
        caseNumber: string;
        source: string;
        sourceName?: string;
        vendorId: string;
        receivedAt: string;
        outcome: 'opened' | 'joined';
        why?:
          | { code: 'same-page' | 'same-text' | 'news' | 'belated' }
          | { code: 'alike'; percent: number }
          | { code: 'other-matter'; of: string }
          | {
              code: 'recurrence';
              of: string;
              because: 'no-answer' | 'demanded' | 'undated' | 'after-answer' | 'grew' | 'more-words' | 'renewed';
            }
          | { code: 'split-off'; from: string }
          | { code: 'registered-with' | 'put-by-hand'; by: string };
        unread?: string[];
        platform?: string;
        publishedAt?: string;
        discoveredAt?: string;
        place?: string;
        topic?: string;
        emergency?: {
          kind?: string;
          grade?: 'I' | 'II' | 'III' | 'IV';
          deaths?: number;
          missing?: number;
          trapped?: number;
          seriouslyInjured?: number;
          injured?: number;
          lossYuan?: number;
        };
        assignedBy?: { unit: string; number?: string; dueAt?: string };
        metrics: { views?: number; reposts?: number; comments?: number; likes?: number };
      }[];
    };
    ClockAnswer: {
      now: string;
      clock: components['schemas']['Clock'];
      explanation: {
        clockId: string;
        name: string;
        rule: { clause: string; name: string; source: string; says: string; limitClause: string };
        start: { at: string; says: string };
        limit?: string;
        arithmetic: string[];
        due: string;
        state: { is: string; late: boolean; says: string };
        policyId: string;
      };
      rules: { number?: number; from?: string };
    };
    OrderAnswer: {
      now: string;
      order: {
        number: string;
        status: 'open' | 'completed' | 'withdrawn';
        title: string;
        subject: string;
        issuer: { unit: { id: string; name: string }; person: { id: string; name: string } };
        unit: { id: string; name: string };
        basis: { kind: string; name: string; says: string };
        caseNumber?: string;
        openedAt: string;
        endedAt?: string;
        signedAt?: string;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        breach?: { duty: string; name: string; dueAt: string };
        demands: {
          id: string;
          says: string;
          state: 'open' | 'replied' | 'returned';
          returns: number;
          allowed: string[];
        }[];
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation?: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge' | 'correction';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
          is?: {
            issuedAt?: string;
            issuer?: string;
            unit?: string;
            basis?: string;
            signedAt?: string;
            signer?: string;
            repliedAt?: string;
            returnedAt?: string;
            completedAt?: string;
            void?: true;
            limit?: { workingDays: number } | { at: string };
            title?: string;
            subject?: string;
            basisSays?: string;
            demands?: { id: string; says: string }[];
            says?: string;
          };
          was?: {
            issuedAt?: string;
            issuer?: string;
            unit?: string;
            basis?: string;
            signedAt?: string;
            signer?: string;
            repliedAt?: string;
            returnedAt?: string;
            completedAt?: string;
            void?: true;
            limit?: { workingDays: number } | { at: string };
            title?: string;
            subject?: string;
            basisSays?: string;
            demands?: { id: string; says: string }[];
            says?: string;
          };
          evidence?: {
            kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
            ref: string;
            sha256?: string;
          }[];
        }[];
        facts: {
          event: number;
          type: string;
          stands: {
            issuedAt?: string;
            issuer?: string;
            unit?: string;
            basis?: string;
            signedAt?: string;
            signer?: string;
            repliedAt?: string;
            returnedAt?: string;
            completedAt?: string;
            void?: true;
            limit?: { workingDays: number } | { at: string };
            title?: string;
            subject?: string;
            basisSays?: string;
            demands?: { id: string; says: string }[];
            says?: string;
          };
          fields: string[];
        }[];
        breaches: {
          duty: string;
          name: string;
          unit: { id: string; name: string } | null;
          dueAt: string;
          is: 'stands' | 'healed' | 'set-aside';
        }[];
        erasable: number[];
        allowed: string[];
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Orders: {
      now: string;
      orders: {
        number: string;
        status: 'open' | 'completed' | 'withdrawn';
        title: string;
        subject: string;
        issuer: { unit: { id: string; name: string }; person: { id: string; name: string } };
        unit: { id: string; name: string };
        basis: { kind: string; name: string };
        caseNumber?: string;
        openedAt: string;
        endedAt?: string;
        signedAt?: string;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      unreadable: string[];
      cursor: string | null;
    };
    ConferenceAnswer: {
      now: string;
      conference: {
        number: string;
        status: 'proposed' | 'planning' | 'held' | 'cancelled';
        title: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        emergency?: 'I' | 'II' | 'III' | 'IV';
        form: { id: string; name: string };
        caseNumber: string;
        drill: boolean;
        at: string;
        place?: string;
        unit?: { id: string; name: string };
        limit?: { dueAt: string; metAt?: string };
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        openedAt: string;
        steps: {
          id: 'facts' | 'spokesperson' | 'line' | 'venue' | 'invitations' | 'questions' | 'sign-off' | 'rehearsal';
          name: string;
          clause: string;
          unit?: { id: string; name: string };
          person?: { id: string; name: string };
          dueAt: string;
          state: 'open' | 'done' | 'skipped';
          doneAt?: string;
          late: boolean;
          says?: string;
          by?: string;
          explanation?: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
          allowed: string[];
        }[];
        spokesperson?: {
          person: { id: string; name: string };
          unit: { id: string; name: string };
          confirmedAt?: string;
          fits: boolean;
        };
        mayAttend: { id: string; name: string; post: string }[];
        line?: { says: string; at: string; by: string; version: number; exposureBasis?: string };
        questionsBasis?: string;
        questions: { asks: string; answer?: string }[];
        held?: {
          at: string;
          place: string;
          recordedAt: string;
          bySuperior?: string;
          attendance: { name: string; post: string; person?: string; acting?: string }[];
          endedAt?: string;
          answered: { asks: string; answer: string }[];
          unanswered: { id?: string; asks: string; by: string }[];
          evidence: {
            kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
            ref: string;
            sha256?: string;
          }[];
          release?: string;
        };
        cancelled?: { says: string; at: string; by: string };
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation?: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        breaches: {
          duty: string;
          name: string;
          unit: { id: string; name: string } | null;
          dueAt: string;
          is: 'stands' | 'healed' | 'elsewhere' | 'set-aside' | 'no-duty';
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
        }[];
        erasable: number[];
        allowed: string[];
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
      proposed?: true;
      unmet?: { clock: string; name: string; clause: string; why: string; says: string }[];
    };
    Conferences: {
      now: string;
      conferences: {
        number: string;
        status: 'proposed' | 'planning' | 'held' | 'cancelled';
        title: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        emergency?: 'I' | 'II' | 'III' | 'IV';
        form: { id: string; name: string };
        caseNumber: string;
        drill: boolean;
        at: string;
        place?: string;
        unit?: { id: string; name: string };
        limit?: { dueAt: string; metAt?: string };
        steps: { all: number; over: number; late: number };
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      unreadable: string[];
      cursor: string | null;
    };
    InquiryAnswer: {
      now: string;
      inquiry: {
        number: string;
        status: 'open' | 'answered' | 'closed';
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        emergency?: 'I' | 'II' | 'III' | 'IV';
        caseNumber?: string;
        drill: boolean;
        outlet: string;
        desk?: string;
        means: { id: string; name: string };
        receivedAt: string;
        openedAt: string;
        pressBy?: string;
        late?: boolean;
        unit?: { id: string; name: string };
        questions: { all: number; settled: number; promised: number; waiting: number };
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        enteredBy: string;
        asker?: string;
        asked: {
          id: string;
          asks: string;
          state: 'open' | 'agreed' | 'promised' | 'answered' | 'declined';
          drafts: {
            version: number;
            basedOn?: number;
            text: string;
            decline: boolean;
            latest: boolean;
            waits: boolean;
            differs: { label: string; agreed: string; says: string }[];
            exposes: {
              kind: 'internal' | 'number' | 'name' | 'asker' | 'minor' | 'victim' | 'health' | 'home';
              excerpt: string;
            }[];
            at: string;
            by: string;
            decided?: {
              is: 'approved' | 'declined' | 'returned';
              says?: string;
              differs: { label: string; agreed: string; says: string }[];
              lineReason?: string;
              exposureBasis?: string;
              at: string;
              by: string;
            };
          }[];
          promise?: { by: string; says: string; at: string };
          answers: {
            means: { id: string; name: string };
            answeredAt: string;
            speaker?: string;
            says?: string;
            unapproved: boolean;
            unconfirmed: boolean;
            evidence: { kind: string; ref: string }[];
            at: string;
            by: string;
          }[];
          allowed: string[];
        }[];
        speaker?: {
          person: { id: string; name: string };
          unit: { id: string; name: string };
          fits: boolean;
          confirmedAt?: string;
        };
        maySpeak: { id: string; name: string; post: string }[];
        reports: {
          id: string;
          address: string;
          title?: string;
          publishedAt: string;
          counted: boolean;
          release?: string;
          corrections: {
            id: string;
            error: { id: string; name: string };
            reads: string;
            fact: string;
            address: string;
            state: 'asked' | 'corrected' | 'kept';
            says?: string;
            at: string;
            by: string;
          }[];
        }[];
        closed?: { says?: string; withdrawn: boolean; at: string; by: string };
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation?: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
        }[];
        erasable: number[];
        choices: {
          received: { id: string; name: string }[];
          answered: { id: string; name: string; speaker: boolean }[];
          errors: { id: string; name: string }[];
        };
        closable: boolean;
        allowed: string[];
      };
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Inquiries: {
      now: string;
      inquiries: {
        number: string;
        status: 'open' | 'answered' | 'closed';
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        emergency?: 'I' | 'II' | 'III' | 'IV';
        caseNumber?: string;
        drill: boolean;
        outlet: string;
        desk?: string;
        means: { id: string; name: string };
        receivedAt: string;
        openedAt: string;
        pressBy?: string;
        late?: boolean;
        unit?: { id: string; name: string };
        questions: { all: number; settled: number; promised: number; waiting: number };
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      received: { id: string; name: string }[];
      unreadable: string[];
      cursor: string | null;
    };
    MeasureAnswer: {
      now: string;
      measure: {
        number: string;
        status: 'prepared' | 'decided' | 'mending' | 'awaiting' | 'closed' | 'dropped';
        what: { id: 'criticism' | 'talk' | 'sanction' | 'mend' | 'referral'; name: string };
        unit: { id: string; name: string };
        office: { id: string; name: string };
        opener: { id: string; name: string };
        openedAt: string;
        endedAt?: string;
        outcome?: 'mended' | 'unmended' | 'recorded';
        restricted: boolean;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        says: string;
        grounds: {
          fact: 'late' | 'returned' | 'grew' | 'unmended';
          matter?: string;
          at: string;
          duty?: string;
          dueAt?: string;
          metAt?: string;
          over?: true;
          grade?: { was: 'I' | 'II' | 'III' | 'IV'; is: 'I' | 'II' | 'III' | 'IV'; at: string };
          attention?: { what: string; at: string };
          of?: string;
          tolerated?: true;
        }[];
        hearing?: { until: string; statedAt?: string };
        officials: { id: string; name: string }[];
        deciders: { id: string; name: string }[];
        decidedAt?: string;
        mendWorkingDays?: number;
        mayDecide: { id: string; name: string }[][];
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge' | 'measure';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
          step?: number;
        }[];
        erasable: number[];
        allowed: string[];
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Measures: {
      now: string;
      measures: {
        number: string;
        status: 'prepared' | 'decided' | 'mending' | 'awaiting' | 'closed' | 'dropped';
        what: { id: 'criticism' | 'talk' | 'sanction' | 'mend' | 'referral'; name: string };
        unit: { id: string; name: string };
        office: { id: string; name: string };
        opener: { id: string; name: string };
        openedAt: string;
        endedAt?: string;
        outcome?: 'mended' | 'unmended' | 'recorded';
        restricted: boolean;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      proposed?: {
        what: { id: 'criticism' | 'talk' | 'sanction' | 'mend' | 'referral'; name: string; clause: string };
        unit: { id: string; name: string };
        needs: {
          name: string;
          met: boolean;
          grounds: {
            fact: 'late' | 'returned' | 'grew' | 'unmended';
            matter?: string;
            at: string;
            duty?: string;
            dueAt?: string;
            metAt?: string;
            over?: true;
            grade?: { was: 'I' | 'II' | 'III' | 'IV'; is: 'I' | 'II' | 'III' | 'IV'; at: string };
            attention?: { what: string; at: string };
            of?: string;
            tolerated?: true;
          }[];
        }[];
        tolerated: {
          fact: 'late' | 'returned' | 'grew' | 'unmended';
          matter?: string;
          at: string;
          duty?: string;
          dueAt?: string;
          metAt?: string;
          over?: true;
          grade?: { was: 'I' | 'II' | 'III' | 'IV'; is: 'I' | 'II' | 'III' | 'IV'; at: string };
          attention?: { what: string; at: string };
          of?: string;
          tolerated?: true;
        }[];
      }[];
      unreadable: string[];
      cursor: string | null;
    };
    ExerciseAnswer: {
      now: string;
      exercise: {
        number: string;
        status: 'prepared' | 'running' | 'ended' | 'stopped' | 'dropped';
        name: string;
        script: { id: string; name: string };
        factor: number;
        realTexts: boolean;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        units: { id: string; name: string }[];
        openedAt: string;
        startedAt?: string;
        endedAt?: string;
        cases: number;
        personVersion: number;
        says?: string;
        directors: { id: string; name: string }[];
        askedBy?: { id: string; name: string };
        startedBy?: { id: string; name: string };
        participants: { id: string; name: string; unit: { id: string; name: string } }[];
        evaluators: { person: { id: string; name: string }; units: { id: string; name: string }[] }[];
        answers: { id: string; name: string };
        rules?: string;
        injects: {
          id: string;
          what: 'alert' | 'call' | 'rumour' | 'contradiction' | 'question';
          title?: string;
          says?: string;
          dueAt?: string;
          givenAt?: string;
          to?: { id: string; name: string };
          replyBy?: string;
          answeredAt?: string;
          answer?: string;
        }[];
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        }[];
        caseNumbers: string[];
        notes: {
          id: string;
          at: string;
          by: { id: string; name: string };
          unit?: { id: string; name: string };
          says: string;
        }[];
        scorecard?: {
          asOf: string;
          units: {
            unit: { id: string; name: string } | null;
            lines: {
              matter: string;
              kind: string;
              name: string;
              startAt: string;
              dueAt: string;
              doneAt?: string;
              stands?: { hours: number } | { workingDays: number };
              is: 'in-time' | 'late' | 'missed' | 'open';
            }[];
          }[];
        };
        frozen?: string;
        trained: { id: string; name: string; recorded: boolean }[];
        allowed: string[];
      };
      form?: {
        scripts: { id: string; name: string; says: string; minutes: number; injects: number }[];
        factors: number[];
        maxParticipants: number;
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Exercises: {
      now: string;
      exercises: {
        number: string;
        status: 'prepared' | 'running' | 'ended' | 'stopped' | 'dropped';
        name: string;
        script: { id: string; name: string };
        factor: number;
        realTexts: boolean;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        units: { id: string; name: string }[];
        openedAt: string;
        startedAt?: string;
        endedAt?: string;
        cases: number;
        personVersion: number;
      }[];
      form?: {
        scripts: { id: string; name: string; says: string; minutes: number; injects: number }[];
        factors: number[];
        maxParticipants: number;
      };
      unreadable: string[];
      cursor: string | null;
    };
    HandoverAnswer: {
      now: string;
      handover: {
        number: string;
        status: 'prepared' | 'approved' | 'sent' | 'closed' | 'dropped' | 'retracted';
        caseNumber?: string;
        to: { id: string; name: string };
        article: { id: string; name: string };
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        office: { id: string; name: string };
        opener: { id: string; name: string };
        openedAt: string;
        sentAt?: string;
        outcome?: { id: string; name: string };
        endedAt?: string;
        answer: { release?: string; at?: string; by?: string };
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        cites: {
          id: string;
          law: string;
          version: string;
          article: string;
          says: string;
          from: string;
          until?: string;
          to: ('public-security' | 'internet-regulator')[];
          confirmed: string | null;
        };
        falseFact: string;
        knownFact: string;
        proof: { kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment'; ref: string; sha256?: string }[];
        harm: string;
        leads: { address: string; publishedAt: string }[];
        about: { id: string; name: string }[];
        decider?: { id: string; name: string };
        decidedAt?: string;
        checks: { id: string; says: string }[];
        documents: { sent?: string; receipt?: string; outcome?: string; retracted?: string };
        receivedAt?: string;
        outcomeAt?: string;
        sentBack?: string;
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge' | 'handover';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
        }[];
        erasable: number[];
        allowed: string[];
      };
      form?: {
        receivers: { id: string; name: string }[];
        articles: {
          id: string;
          law: string;
          version: string;
          article: string;
          says: string;
          from: string;
          until?: string;
          to: ('public-security' | 'internet-regulator')[];
          confirmed: string | null;
        }[];
        speech: { id: 'claim' | 'opinion' | 'complaint' | 'help' | 'question'; name: string }[];
        emergencyLines: { number: string; name: string }[];
        outcomes: { id: 'dealt-with' | 'not-established' | 'declined'; name: string }[];
        maxAnswerHours: number;
        maxLeads: number;
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Handovers: {
      now: string;
      handovers: {
        number: string;
        status: 'prepared' | 'approved' | 'sent' | 'closed' | 'dropped' | 'retracted';
        caseNumber?: string;
        to: { id: string; name: string };
        article: { id: string; name: string };
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        office: { id: string; name: string };
        opener: { id: string; name: string };
        openedAt: string;
        sentAt?: string;
        outcome?: { id: string; name: string };
        endedAt?: string;
        answer: { release?: string; at?: string; by?: string };
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      form?: {
        receivers: { id: string; name: string }[];
        articles: {
          id: string;
          law: string;
          version: string;
          article: string;
          says: string;
          from: string;
          until?: string;
          to: ('public-security' | 'internet-regulator')[];
          confirmed: string | null;
        }[];
        speech: { id: 'claim' | 'opinion' | 'complaint' | 'help' | 'question'; name: string }[];
        emergencyLines: { number: string; name: string }[];
        outcomes: { id: 'dealt-with' | 'not-established' | 'declined'; name: string }[];
        maxAnswerHours: number;
        maxLeads: number;
      };
      counts?: {
        year: number;
        proposed: number;
        waiting: number;
        dropped: number;
        sent: number;
        retracted: number;
        to: { id: string; name: string; count: number }[];
        by: { id: string; name: string; count: number }[];
        outcomes: { id: string; name: string; count: number }[];
        open: number;
        beforeAnswer: number;
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      unreadable: string[];
      cursor: string | null;
    };
    AssessmentAnswer: {
      now: string;
      assessment: {
        number: string;
        status: 'assessing' | 'armed' | 'closed' | 'dropped';
        name: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        unit: { id: string; name: string };
        coUnits: number;
        openedAt: string;
        launchAt?: string;
        launchedAt?: string;
        risk?: { id: 'high' | 'medium' | 'low'; name: string };
        ruling?: { id: 'launch' | 'postpone' | 'not-launch'; name: string };
        waiting: boolean;
        findings: number;
        points: number;
        came: number;
        cases: number;
        unruled: boolean;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        document?: string;
        says: string;
        mentions: string[];
        opener: { id: string; name: string };
        with: { id: string; name: string }[];
        round: number;
        findingsBy?: string;
        late: boolean;
        watch?: { number: string; over: boolean };
        armedUntil?: string;
        found: {
          id: string;
          event: number;
          method: { id: 'tracking' | 'sampling' | 'visits' | 'consultation'; name: string };
          on: string;
          unit: { id: string; name: string };
          says: string;
          at: string;
          by: string;
        }[];
        risks: {
          id: string;
          event: number;
          says: string;
          levels: {
            probability: 1 | 2 | 3;
            intensity: 1 | 2 | 3;
            duration: 1 | 2 | 3;
            people: 1 | 2 | 3;
            controllability: 1 | 2 | 3;
          };
          named: {
            id: 'probability' | 'intensity' | 'duration' | 'people' | 'controllability';
            name: string;
            is: string;
          }[];
          score: number;
          measure?: string;
          signs: string[];
          suggests: string[];
          judged?: { came: boolean; cases: string[]; says: string; at: string; by: string };
        }[];
        suggested?: { risk: { id: 'high' | 'medium' | 'low'; name: string }; says: string; points: string[] };
        submitted?: {
          risk: { id: 'high' | 'medium' | 'low'; name: string };
          ruling: { id: 'launch' | 'postpone' | 'not-launch'; name: string };
          reason?: string;
          launchAt?: string;
          says: string;
          at: string;
          by: string;
        };
        sentBack?: string;
        plan?: { id: string; title: string; unit: { id: string; name: string } };
        decider?: { id: string; name: string };
        ruledAt?: string;
        corrected: { risk: string; was: string; unruled: boolean; at: string; by: string }[];
        moves: { launchAt?: string; was?: string; says: string; at: string; by: string }[];
        caseNumbers: string[];
        unforeseen: { says: string; cases: string[]; at: string; by: string }[];
        breaches: {
          duty: string;
          name: string;
          unit: { id: string; name: string };
          dueAt: string;
          is: 'stands' | 'set-aside';
          says?: string;
        }[];
        ended?: { says: string; at: string; by: string };
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge' | 'assessment';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
          what?: 'ruling' | 'risk';
          risk?: string;
          ruling?: string;
          launchAt?: string;
        }[];
        erasable: number[];
        allowed: string[];
      };
      form?: {
        methods: { id: 'tracking' | 'sampling' | 'visits' | 'consultation'; name: string }[];
        minMethods: number;
        dimensions: {
          id: 'probability' | 'intensity' | 'duration' | 'people' | 'controllability';
          name: string;
          levels: string[];
        }[];
        risks: {
          id: 'high' | 'medium' | 'low';
          name: string;
          rulings: ('launch' | 'postpone' | 'not-launch')[];
          measured: boolean;
          decides: string;
        }[];
        rulings: { id: 'launch' | 'postpone' | 'not-launch'; name: string }[];
        findingsWorkingDays: number;
        maxDays: number;
        plans: { id: string; title: string }[];
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Assessments: {
      now: string;
      assessments: {
        number: string;
        status: 'assessing' | 'armed' | 'closed' | 'dropped';
        name: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        unit: { id: string; name: string };
        coUnits: number;
        openedAt: string;
        launchAt?: string;
        launchedAt?: string;
        risk?: { id: 'high' | 'medium' | 'low'; name: string };
        ruling?: { id: 'launch' | 'postpone' | 'not-launch'; name: string };
        waiting: boolean;
        findings: number;
        points: number;
        came: number;
        cases: number;
        unruled: boolean;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      onCase?: {
        number: string;
        name: string;
        watch: string;
        unit: { id: string; name: string };
        risk?: string;
        ruling?: string;
        ruledAt?: string;
        plan?: string;
        points: { id: string; says: string; suggests: boolean; came?: boolean }[];
        readable: boolean;
      } | null;
      form?: {
        methods: { id: 'tracking' | 'sampling' | 'visits' | 'consultation'; name: string }[];
        minMethods: number;
        dimensions: {
          id: 'probability' | 'intensity' | 'duration' | 'people' | 'controllability';
          name: string;
          levels: string[];
        }[];
        risks: {
          id: 'high' | 'medium' | 'low';
          name: string;
          rulings: ('launch' | 'postpone' | 'not-launch')[];
          measured: boolean;
          decides: string;
        }[];
        rulings: { id: 'launch' | 'postpone' | 'not-launch'; name: string }[];
        findingsWorkingDays: number;
        maxDays: number;
        plans: { id: string; title: string }[];
      };
      unreadable: string[];
      cursor: string | null;
    };
    ReportAnswer: {
      now: string;
      report: {
        number: string;
        status: 'draft' | 'issued' | 'void' | 'dropped';
        what: { id: 'daily-log' | 'weekly-report' | 'monthly-report' | 'special-report' | 'bulletin'; name: string };
        about: string;
        title: string;
        office: { id: string; name: string };
        openedAt: string;
        asOf: string;
        issue?: { year: number; nth: number };
        issuedAt?: string;
        documentNumber?: string;
        endedAt?: string;
        submitted: boolean;
        personVersion: number;
        clause: string;
        caseNumber?: string;
        from?: string;
        until?: string;
        figures: { id: string; says: string; matters: string[] }[];
        differs: { id: string; says: string; was: string; is: string; gone: string[]; added: string[] }[];
        parts: {
          id: 'core' | 'risk' | 'spread' | 'views' | 'analysis' | 'advice';
          name: string;
          required: boolean;
          maxChars: number;
          says: string;
        }[];
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        decider?: { id: string; name: string };
        frozen?: string;
        because?: string;
        mayDecide: { id: string; name: string }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge' | 'report';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
        }[];
        erasable: number[];
        allowed: string[];
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Reports: {
      now: string;
      reports: {
        number: string;
        status: 'draft' | 'issued' | 'void' | 'dropped';
        what: { id: 'daily-log' | 'weekly-report' | 'monthly-report' | 'special-report' | 'bulletin'; name: string };
        about: string;
        title: string;
        office: { id: string; name: string };
        openedAt: string;
        asOf: string;
        issue?: { year: number; nth: number };
        issuedAt?: string;
        documentNumber?: string;
        endedAt?: string;
        submitted: boolean;
        personVersion: number;
      }[];
      kinds: {
        id: 'daily-log' | 'weekly-report' | 'monthly-report' | 'special-report' | 'bulletin';
        name: string;
        every?: 'day' | 'week' | 'month';
      }[];
      unreadable: string[];
      cursor: string | null;
    };
    Exports: { now: string; mostRows: number };
    Exported: { now: string; by: string; unit: string };
    Holds: {
      now: string;
      holds: {
        matter: string;
        hold: string;
        ground: 'appeal' | 'joint-action' | 'litigation' | 'other';
        reference?: string;
        at: string;
        by: string;
        says: string;
        asked?: { at: string; by: string; says: string };
        allowed: ('ask-lift' | 'lift' | 'keep')[];
      }[];
      mayPlace: boolean;
    };
    TransferList: {
      now: string;
      year: number;
      of: number;
      afterYears: number;
      basis: string;
      periods: {
        kind: string;
        name: string;
        period: string;
        graver?: { from: string; period: string };
        basis: string;
      }[];
      rows: {
        place: number;
        number: string;
        kind: string;
        title: string;
        unit?: { id: string; name: string };
        over: string;
        period: string;
        does: 'transfer' | 'appraise' | 'held';
      }[];
      unreadable: string[];
    };
    Lines: {
      now: string;
      lines: {
        number: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        summary?: string;
        setAt: string;
        facts: {
          id: string;
          kind: 'time' | 'place' | 'figure' | 'cause' | 'measure' | 'attribution' | 'next';
          label?: string;
          value: string;
          unit: { id: string; name: string };
          confirmedBy?: string;
          setAt: string;
        }[];
      }[];
    };
    WatchAnswer: {
      now: string;
      watch: {
        number: string;
        status: 'open' | 'closed' | 'off';
        form: 'launch' | 'period' | 'test';
        phase: 'coming' | 'running' | 'past';
        name: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        owner: { id: string; name: string };
        units: number;
        launchAt?: string;
        period?: { kind: { id: string; name: string }; from: string; until: string };
        test?: {
          what: 'holiday' | 'yearly';
          from: string;
          until: string;
          askAt: string;
          by: string;
          units: number;
          owing: number;
          pressed: number;
        };
        openedAt: string;
        toldAt?: string;
        lines?: number;
        today?: { day: string; dueAt: string; owing: number };
        rotas?: { owing: number; waiting: number; approved: number };
        owes?: ('report' | 'rota')[];
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        enteredBy: string;
        document?: string;
        says: string;
        mentions: string[];
        leads?: { id: string; name: string };
        like?: string;
        noticeAt?: string;
        line?: {
          version: number;
          says: string;
          questions: { asks: string; answer: string }[];
          exposureBasis?: string;
          at: string;
          by: string;
        };
        bound: { id: string; name: string; since?: string }[];
        days: {
          day: string;
          dueAt: string;
          units: {
            unit: { id: string; name: string };
            is: 'owing' | 'reported' | 'late' | 'missed' | 'excused';
            at?: string;
            says: { says: string; at: string; by: string }[];
            excuse?: string;
          }[];
        }[];
        breaches: {
          duty: string;
          day: string;
          unit: { id: string; name: string };
          dueAt: string;
          is: 'stands' | 'healed' | 'set-aside';
        }[];
        rota: {
          unit: { id: string; name: string };
          version: number;
          is: 'submitted' | 'returned' | 'approved';
          days: { day: string; leader: { id: string; name: string }; officers: { id: string; name: string }[] }[];
          gaps: string[];
          twice: { day: string; person: string; also: string }[];
          unreachable: string[];
          at: string;
          by: string;
          decided?: { says?: string; at: string; by: string };
          allowed: string[];
        }[];
        people: { id: string; name: string; hasPhone: boolean }[];
        own: string;
        dates: string[];
        contacts?: {
          owing: {
            person: { id: string; name: string };
            unit: { id: string; name: string };
            as: 'duty' | 'leader' | 'contact';
            phone?: string;
            hasPhone: boolean;
            away: boolean;
            substitute?: { id: string; name: string; phone?: string; hasPhone: boolean };
          }[];
          gaps: { unit: { id: string; name: string }; lacks: 'duty' | 'leader' | 'contact' }[];
          pressed: {
            person: { id: string; name: string };
            unit: { id: string; name: string };
            at: string;
            late: boolean;
            byDesk?: string;
            says?: string;
          }[];
          mine: boolean;
        };
        cases: string[];
        assessment?: string;
        moves: { says: string; is: 'moved' | 'off' | 'closed'; at: string; by: string }[];
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation?: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
        }[];
        erasable: number[];
        allowed: string[];
      };
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Watches: {
      now: string;
      watches: {
        number: string;
        status: 'open' | 'closed' | 'off';
        form: 'launch' | 'period' | 'test';
        phase: 'coming' | 'running' | 'past';
        name: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        owner: { id: string; name: string };
        units: number;
        launchAt?: string;
        period?: { kind: { id: string; name: string }; from: string; until: string };
        test?: {
          what: 'holiday' | 'yearly';
          from: string;
          until: string;
          askAt: string;
          by: string;
          units: number;
          owing: number;
          pressed: number;
        };
        openedAt: string;
        toldAt?: string;
        lines?: number;
        today?: { day: string; dueAt: string; owing: number };
        rotas?: { owing: number; waiting: number; approved: number };
        owes?: ('report' | 'rota')[];
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      periods: { id: string; name: string; report?: { by: string; on: 'all' | 'working' }; rota: boolean }[];
      nextTest?: { from: string; until: string; testOn: string } | { missingYear: number; says: string };
      unreadable: string[];
      cursor: string | null;
    };
    RetrospectiveAnswer: {
      now: string;
      retrospective: {
        number: string;
        status: 'open' | 'closed';
        grounds: { id: string; name: string }[];
        caseNumber?: string;
        quarter?: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        unit: { id: string; name: string };
        openedAt: string;
        closedAt?: string;
        found: boolean;
        rounds: number;
        actions: {
          id: string;
          says: string;
          unit: { id: string; name: string };
          by: string;
          state: 'open' | 'done' | 'returned' | 'confirmed' | 'dropped';
          returns: number;
          late: boolean;
          history: {
            type: string;
            says: string;
            evidence: {
              kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
              ref: string;
              sha256?: string;
            }[];
            at: string;
            by: string;
          }[];
          allowed: string[];
        }[];
        noted: number;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        says?: string;
        written: { version: number; happened: string; why: string; lessons: string; at: string; by: string }[];
        recurrences: { case?: string; state: 'noted' | 'is' | 'is-not'; notedAt: string; says?: string }[];
        changes: {
          id: string;
          of: 'plan' | 'rules' | 'routing';
          says: string;
          plan?: { id: string; name: string };
          part?: string;
          draft?: string;
          mayDraft: boolean;
        }[];
        timeline: {
          event: number;
          at: string;
          what: string;
          unit?: { id: string; name: string };
          says?: string;
          grades?: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
          was?: { opinion: 'I' | 'II' | 'III' | 'IV'; emergency: 'I' | 'II' | 'III' | 'IV' | null };
          form?: string;
          address?: string;
          final?: boolean;
          duty?: string;
          dueAt?: string;
          volume?: 'more' | 'same' | 'less' | 'unknown';
          hours?: number;
          figures?: { before?: number; now: number; source: string };
          asks?: number;
          doubts?: number;
        }[];
        late: {
          duty: string;
          name: string;
          unit?: { id: string; name: string };
          dueAt: string;
          metAt?: string;
          is: string;
          waited: number;
          why?: string;
        }[];
        growth?: { before: number; after: number };
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation?: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          kind: 'purge';
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
        }[];
        erasable: number[];
        allowed: string[];
      };
      rest?: {
        cases: {
          number: string;
          subject: string;
          grade: 'I' | 'II' | 'III' | 'IV';
          unit: { id: string; name: string } | null;
          endedAt: string;
        }[];
        cursor: string | null;
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Retrospectives: {
      now: string;
      retrospectives: {
        number: string;
        status: 'open' | 'closed';
        grounds: { id: string; name: string }[];
        caseNumber?: string;
        quarter?: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        drill: boolean;
        unit: { id: string; name: string };
        openedAt: string;
        closedAt?: string;
        found: boolean;
        rounds: number;
        actions: {
          id: string;
          says: string;
          unit: { id: string; name: string };
          by: string;
          state: 'open' | 'done' | 'returned' | 'confirmed' | 'dropped';
          returns: number;
          late: boolean;
        }[];
        noted: number;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      unreadable: string[];
      cursor: string | null;
    };
    ConsultationAnswer: {
      now: string;
      consultation: {
        number: string;
        status: 'convened' | 'approved' | 'closed' | 'cancelled';
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        emergency?: 'I' | 'II' | 'III' | 'IV';
        required: boolean;
        caseNumber: string;
        drill: boolean;
        means: { id: string; name: string };
        meetsAt?: string;
        place?: string;
        openedAt: string;
        unit: { id: string; name: string };
        units: { all: number; heard: number; silent: number; dissenting: number };
        submittedAt?: string;
        approvedAt?: string;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
        says: string;
        convenedBy: string;
        invited: {
          unit: { id: string; name: string };
          as: { id: string; name: string };
          invitedAt: string;
          dueAt: string;
          is: 'asked' | 'heard' | 'absent' | 'silent';
          dissents: boolean;
          left?: true;
          why?: string;
          attendance?: { attended: boolean; who?: string; says?: string };
          views: {
            at: string;
            by: string;
            says: string;
            dissent?: string;
            means?: 'meeting' | 'telephone' | 'paper';
            who?: string;
            saidAt?: string;
            evidence: { kind: string; ref: string }[];
            late: boolean;
          }[];
        }[];
        excused: { unit: { id: string; name: string }; says: string; at: string; by: string }[];
        assessment?: { nature: string; trend: string; risk: string; at: string; by: string };
        line?: { says: string; version: number; exposureBasis?: string; at: string; by: string };
        tasks: {
          says: string;
          lead: { id: string; name: string };
          coUnits: { id: string; name: string }[];
          by?: string;
        }[];
        handling: { version: number; basedOn?: number; text: string; latest: boolean; at: string; by: string }[];
        submitted?: number;
        approved?: number;
        submissions: {
          version: number;
          says?: string;
          without: { id: string; name: string }[];
          early?: string;
          at: string;
          by: string;
          decision?: {
            approved: boolean;
            says?: string;
            proof: 'sign-in' | 'code' | 'recorded';
            changed?: number;
            delegatedBy?: string;
            preparedBy?: string;
            recorded?: {
              means: 'telephone' | 'spoken' | 'paper';
              decidedAt: string;
              by: string;
              evidence: { kind: string; ref: string }[];
            };
            at: string;
            by: string;
          };
        }[];
        ended?: { says: string; at: string; by: string };
        clocks: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
          explanation?: {
            clockId: string;
            name: string;
            rule: { clause: string; name: string; source: string; says: string; limitClause: string };
            start: { at: string; says: string };
            limit?: string;
            arithmetic: string[];
            due: string;
            state: { is: string; late: boolean; says: string };
            policyId: string;
          };
        }[];
        proposals: {
          id: string;
          name: string;
          by: { id: string; name: string };
          events: number[];
          reason: string;
          dueAt: string;
          mine: boolean;
          own: boolean;
          kind: 'purge' | 'final-approval';
          version?: number;
          others: { id: string; name: string }[];
          prepared?: {
            record: number;
            by: { id: string; name: string };
            at: string;
            decision: 'approve' | 'send-back';
            says?: string;
            text?: string;
          };
        }[];
        erasable: number[];
        leaders: { id: string; name: string }[];
        allowed: string[];
      };
      paper?: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
      events: ({ seq: number; type: string; at: string } & Record<string, unknown>)[];
    };
    Consultations: {
      now: string;
      consultations: {
        number: string;
        status: 'convened' | 'approved' | 'closed' | 'cancelled';
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        emergency?: 'I' | 'II' | 'III' | 'IV';
        required: boolean;
        caseNumber: string;
        drill: boolean;
        means: { id: string; name: string };
        meetsAt?: string;
        place?: string;
        openedAt: string;
        unit: { id: string; name: string };
        units: { all: number; heard: number; silent: number; dissenting: number };
        submittedAt?: string;
        approvedAt?: string;
        personVersion: number;
        next: {
          id: string;
          name: string;
          move: { id: string; name: string };
          dueAt: string;
          state: 'running' | 'met' | 'missed' | 'superseded';
          late?: boolean;
          metAt?: string;
        } | null;
      }[];
      unreadable: string[];
      cursor: string | null;
    };
    Changes: {
      now: string;
      cursor: string;
      changed: components['schemas']['CaseRow'][];
      orders: { number: string; version: number }[];
      conferences: { number: string; version: number }[];
      consultations: { number: string; version: number }[];
      inquiries: { number: string; version: number }[];
      watches: { number: string; version: number }[];
      measures: { number: string; version: number }[];
      retrospectives: { number: string; version: number }[];
      handovers: { number: string; version: number }[];
      reports: { number: string; version: number }[];
      assessments: { number: string; version: number }[];
      exercises: { number: string; version: number }[];
      more: boolean;
      dataAt: string;
      health: {
        ok: boolean;
        overdue: number;
        oldest: string | null;
        beatAt: string | null;
        silent: boolean;
        deskUnheard: 'nobody-entered' | 'nobody-reachable' | 'no-address' | null;
        restored: {
          from: string;
          to: string | null;
          lost: string[];
          lostCount: number;
          broken: { matter: string; why: string }[];
        } | null;
      };
    };
    WordsAnswer: {
      now: string;
      words: { id: string; caseNumber: string; title: string; text: string; url?: string; expiresAt: string }[];
      summaries: { number: string; says: string }[];
      shared: { number: string; phrases: string[] }[];
      reading: {
        natures: {
          nature:
            | 'constructive-opinion'
            | 'hardship'
            | 'uninformed'
            | 'vague-understanding'
            | 'grievance'
            | 'wrong-view';
          name: string;
          sentence: string;
        }[];
        said: { kind: 'happening' | 'gathering' | 'wrongdoing'; what: string[]; sentence: string }[];
        names: string[];
      } | null;
    };
    PhotoTaken: {
      now: string;
      evidence: { kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment'; ref: string; sha256?: string }[];
    };
    Batch: {
      now: string;
      results: {
        number: string;
        is: 'done' | 'refused' | 'retry';
        row?: components['schemas']['CaseRow'];
        proposed?: true;
        problem?: { type: string; title: string; status: number; detail: string; pointer?: string; clause?: string };
      }[];
    };
    DirectoryPart: {
      now: string;
      rights?: {
        id: string;
        at: string;
        by: { id: string; name: string };
        state: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'alone';
        widened: {
          person: string;
          name: string;
          unit: { id: string; name: string };
          role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
          posts: (
            | 'unit-officer'
            | 'unit-leader'
            | 'principal-leader'
            | 'spokesperson'
            | 'spokesperson-assistant'
            | 'district-leader'
            | 'legal-officer'
            | 'superior-liaison'
          )[];
          gains: ('enters' | 'role' | 'unit' | 'post' | 'account' | 'stands-in' | 'reached' | 'leaves')[];
          was?: {
            unit: { id: string; name: string };
            role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
            active: boolean;
          };
          reached?: {
            was: { phone?: string; accounts?: Record<string, string> };
            is: { phone?: string; accounts?: Record<string, string> };
          };
        }[];
        units: { id: string; name: string; desk: boolean; active: boolean }[];
        decided?: { at: string; by: { id: string; name: string }; reason?: string };
        mayDecide: boolean;
        mayWithdraw: boolean;
      };
    } & Record<string, unknown>;
    DirectoryImport: {
      now: string;
      format: 'xlsx' | 'utf-8' | 'gb18030' | 'utf-16';
      sheet?: string;
      headings: number;
      read: { heading: string; as: string }[];
      ignored: string[];
      rows: {
        row: number;
        unitName: string;
        name: string;
        does: 'adds' | 'changes' | 'same' | 'waits' | 'left-out';
        unit?: 'adds' | 'changes';
        changes: { field: string; was?: unknown; is?: unknown }[];
        faults: { column: string; says: string }[];
        notes: { column: string; says: string }[];
      }[];
      written: number;
      faulty: number;
      awaits: string[];
      rights?: { id: string } & Record<string, unknown>;
    };
    PoliciesImport: {
      now: string;
      format: 'xlsx' | 'utf-8' | 'gb18030' | 'utf-16';
      sheet?: string;
      headings: number;
      read: { heading: string; as: string }[];
      ignored: string[];
      version: number;
      rows: {
        row: number;
        name: string;
        unitName: string;
        does: 'adds' | 'changes' | 'same' | 'removes' | 'left-out';
        changes: { field: string; was: string; is: string }[];
        faults: { column: string; says: string }[];
        notes: { column: string; says: string }[];
      }[];
      missing: { name: string; number?: string; unitName: string }[];
      written: number;
      faulty: number;
    };
    Me: {
      now: string;
      me: {
        id: string;
        name: string;
        role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
        posts: string[];
        unit: { id: string; name: string };
        desk: boolean;
        may: string[];
      };
      district: { code: string; name: string };
      demoPeople: boolean;
    };
    Directory: {
      now: string;
      units: ({
        id: string;
        name: string;
        short: string;
        kind: 'sub-district' | 'department' | 'development-zone' | 'affiliated' | 'vertical';
        answersFor?: string;
        notFor?: string;
        active: boolean;
      } & Record<string, unknown>)[];
      contacts: ({
        id: string;
        name: string;
        unit: string;
        role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
        posts: (
          | 'unit-officer'
          | 'unit-leader'
          | 'principal-leader'
          | 'spokesperson'
          | 'spokesperson-assistant'
          | 'district-leader'
          | 'legal-officer'
          | 'superior-liaison'
        )[];
        trained?: {
          last?: { kind: 'course' | 'drill' | 'secondment'; on: string; says?: string };
          by?: string;
          due: boolean;
        };
        training?: { kind: 'course' | 'drill' | 'secondment'; on: string; says?: string }[];
        hasPhone: boolean;
        active: boolean;
      } & Record<string, unknown>)[];
      rota: {
        from: string;
        until: string;
        coordinators: string[];
        leader: string;
        signed?: { at: string; by: string };
        changes?: {
          at: string;
          by: { id: string; name: string };
          is: 'cover' | 'swap' | 'override';
          says?: string;
          with?: string;
          was: { until: string; coordinators: string[]; leader: string };
        }[];
      }[];
      days: { date: string; rest: boolean; name?: string }[];
      onDuty: {
        coordinators: { id: string; name: string; phone?: string }[];
        leaders: { id: string; name: string; phone?: string }[];
      };
    };
    Rights: {
      now: string;
      changes: {
        id: string;
        at: string;
        by: { id: string; name: string };
        state: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'alone';
        widened: {
          person: string;
          name: string;
          unit: { id: string; name: string };
          role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
          posts: (
            | 'unit-officer'
            | 'unit-leader'
            | 'principal-leader'
            | 'spokesperson'
            | 'spokesperson-assistant'
            | 'district-leader'
            | 'legal-officer'
            | 'superior-liaison'
          )[];
          gains: ('enters' | 'role' | 'unit' | 'post' | 'account' | 'stands-in' | 'reached' | 'leaves')[];
          was?: {
            unit: { id: string; name: string };
            role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
            active: boolean;
          };
          reached?: {
            was: { phone?: string; accounts?: Record<string, string> };
            is: { phone?: string; accounts?: Record<string, string> };
          };
        }[];
        units: { id: string; name: string; desk: boolean; active: boolean }[];
        decided?: { at: string; by: { id: string; name: string }; reason?: string };
        mayDecide: boolean;
        mayWithdraw: boolean;
      }[];
      cursor: string | null;
    };
    RightsDecided: {
      now: string;
      change: {
        id: string;
        at: string;
        by: { id: string; name: string };
        state: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'alone';
        widened: {
          person: string;
          name: string;
          unit: { id: string; name: string };
          role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
          posts: (
            | 'unit-officer'
            | 'unit-leader'
            | 'principal-leader'
            | 'spokesperson'
            | 'spokesperson-assistant'
            | 'district-leader'
            | 'legal-officer'
            | 'superior-liaison'
          )[];
          gains: ('enters' | 'role' | 'unit' | 'post' | 'account' | 'stands-in' | 'reached' | 'leaves')[];
          was?: {
            unit: { id: string; name: string };
            role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
            active: boolean;
          };
          reached?: {
            was: { phone?: string; accounts?: Record<string, string> };
            is: { phone?: string; accounts?: Record<string, string> };
          };
        }[];
        units: { id: string; name: string; desk: boolean; active: boolean }[];
        decided?: { at: string; by: { id: string; name: string }; reason?: string };
        mayDecide: boolean;
        mayWithdraw: boolean;
      };
    };
    Audit: {
      now: string;
      entries: {
        at: string;
        by: { id: string; name: string; unit?: { id: string; name: string } };
        what: string;
        matter?: string;
      }[];
      cursor: string | null;
    };
    Tried: {
      now: string;
      alerts: ({ pointer: string } & Record<string, unknown>)[];
      flaws: ({ pointer: string } & Record<string, unknown>)[];
    };
    PolicyAnswer: {
      now: string;
      policy: { id: string } & Record<string, unknown>;
      inUse?: { id: string; cases: number }[];
    };
    PolicyDifferences: {
      now: string;
      from: string;
      to: string;
      differences: { path: string[]; old?: unknown; new?: unknown }[];
    };
    RuleSchema: {
      tables: Record<string, unknown>;
      floors: {
        limits: { kind: string; clause: string; hours: number; emergencyGrades: string[]; mayBeOff?: true }[];
        ranges: { pointer: string; least: number; most: number }[];
      };
    };
    RuleDrafts: {
      now: string;
      drafts: {
        id: string;
        version: number;
        name: string;
        basedOn: string;
        state: 'open' | 'published' | 'discarded';
        changes: { version: number; at: string; by: { id: string; name: string }; part?: string }[];
      }[];
      shipped: { id: string; offered: boolean };
      mayWrite: boolean;
    };
    RuleDraft: {
      now: string;
      draft: {
        id: string;
        version: number;
        name: string;
        basedOn: string;
        state: 'open' | 'published' | 'discarded';
        changes: { version: number; at: string; by: { id: string; name: string }; part?: string }[];
        parts: Record<string, Record<string, unknown>>;
      };
      classes: Record<string, 'law' | 'current'>;
      mayWrite: boolean;
      mayPublish: boolean;
    };
    RuleCheck: {
      now: string;
      version: number;
      against: string;
      faults: { part: string; pointer: string; says: string }[];
      remarks: { part: string; pointer: string; says: string }[];
      differences: { path: string[]; old?: unknown; new?: unknown }[];
      atOnce: string[];
      preview: {
        cases: number;
        more: boolean;
        moved: number;
        limits: {
          kind: string;
          name: string;
          cases: number;
          numbers: string[];
          earlier: number;
          later: number;
          begins: number;
          ends: number;
        }[];
        compared: number;
        graded: {
          from: { opinion: string; emergency: string | null };
          to: { opinion: string; emergency: string | null };
          cases: number;
        }[];
        routed: { from: { id: string; name: string }; to: { id: string; name: string }; cases: number }[];
        unknown: number;
        past: {
          from: string;
          until: string;
          cases: number;
          more: boolean;
          unknown: number;
          grades: { grade: string; was: number; becomes: number }[];
          regraded: number;
          rerouted: number;
          regradedCases: {
            number: string;
            subject: string;
            from: { opinion: string; emergency: string | null };
            to: { opinion: string; emergency: string | null };
          }[];
          reroutedCases: {
            number: string;
            subject: string;
            from: { id: string; name: string };
            to: { id: string; name: string };
          }[];
        };
      } | null;
    };
    RulesPublished: {
      now: string;
      publication: {
        policyId: string;
        from: string;
        publishedAt: string;
        publishedBy: { id: string; name: string };
        writtenBy: { id: string; name: string }[];
        reason: string;
        draft: { id: string; name: string; version: number };
        withdrawn?: { at: string; by: { id: string; name: string }; reason: string };
      };
    };
    ProposedRouting: {
      now: string;
      proposals: {
        number: string;
        event: number;
        at: string;
        unit: { id: string; name: string };
        subject: string;
        place?: string;
        legalBasis: string;
        returns: { unit: { id: string; name: string }; at: string; reason?: string; legalBasis: string }[];
        now?: { id: string; name: string };
        decided?: {
          number: string;
          event: number;
          decision: 'adopted' | 'dismissed';
          at: string;
          by: { id: string; name: string };
          draft?: { id: string; name: string; version: number };
          reason?: string;
        };
      }[];
    };
    Weights: {
      now: string;
      id: string;
      published: {
        hash: string;
        at: string;
        lessons: number;
        from: string;
        figures: { cases: number; first: number; three: number; choose: number; sureRight: number };
        was: { cases: number; first: number; three: number; choose: number; sureRight: number };
      } | null;
      learning: {
        at: string;
        from: string;
        lessons: number;
        looked: number;
        more: boolean;
        came: 'few' | 'no-better' | 'better';
        weights: string;
        was: { cases: number; first: number; three: number; choose: number; sureRight: number };
        shipped?: { cases: number; first: number; three: number; choose: number; sureRight: number };
        candidate?: {
          figures: { cases: number; first: number; three: number; choose: number; sureRight: number };
          mends: number;
          spoils: number;
        };
      } | null;
      offered: { hash: string; until: string } | null;
      earlier: { hash: string; at: string; lessons: number }[];
      pin: {
        version: number;
        pinned: boolean;
        said?: { at: string; by: { id: string; name: string }; reason: string };
      };
      fewest: number;
      measuredDays: number;
      mayPropose: boolean;
      mayPin: boolean;
    };
    TextList: {
      now: string;
      texts: components['schemas']['Text'][];
      cursor: string | null;
      unsent: { queued: number; held: number; failed: number; unknown: number };
    };
    Resent: { now: string; text: components['schemas']['Text'] };
    StuckAlerts: {
      now: string;
      alerts: {
        id: string;
        source: { id: string; name: string };
        acceptedAt: string;
        failure: string;
        platform?: string;
        place?: string;
        topic?: string;
      }[];
    };
    StuckAlertDone: { now: string; left: number; words?: { title: string; text: string; url?: string } };
    RefusedAlerts: {
      now: string;
      sources: { id: string; name: string }[];
      alerts: {
        id: string;
        source: { id: string; name: string };
        at: string;
        tries: number;
        index?: number;
        vendorId?: string;
        flaws: { pointer: string; clause: string; says: string }[];
        hasWords: boolean;
        done?: { at: string; by: string; why: string };
        erasure?: { at: string; by: string; why: string; own: boolean };
        expiresAt: string;
      }[];
      before: string | null;
    };
    RefusedAlertDone: { now: string; words?: { title?: string; text?: string; url?: string } };
    Letters: {
      now: string;
      queues: {
        name: string;
        kind: 'text' | 'record' | 'run';
        count: number;
        oldestAt: string | null;
        letters: { id: string; at: string; reason: string; matter?: string; template?: string; run?: string }[];
      }[];
    };
    LettersDone: { now: string; done: number; failed: { id: string; says: string }[]; left: number };
    Handover: {
      now: string;
      since: string;
      outgoing: {
        from: string;
        until: string;
        coordinators: { id: string; name: string; phone?: string }[];
        leader: { id: string; name: string; phone?: string };
        signed?: { at: string; by: { id: string; name: string } };
      } | null;
      incoming: {
        from: string;
        until: string;
        coordinators: { id: string; name: string; phone?: string }[];
        leader: { id: string; name: string; phone?: string };
        signed?: { at: string; by: { id: string; name: string } };
      } | null;
      both: boolean;
      mine: boolean;
      cases: components['schemas']['CaseRow'][];
      total: number;
      notes: { number: string; seq: number; at: string; by: string; says: string; star: boolean }[];
      inquiries: {
        number: string;
        subject: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        outlet: string;
        unit?: { id: string; name: string };
        pressBy?: string;
        questions: { all: number; settled: number };
        next: { name: string; dueAt: string; state: string } | null;
      }[];
      unsent: components['schemas']['Text'][];
    };
    MyProposals: {
      now: string;
      proposals: {
        id: string;
        kind: string;
        name: string;
        number: string;
        subject: string;
        summary?: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        by: { id: string; name: string };
        at: string;
        dueAt: string;
      }[];
      rights: {
        id: string;
        at: string;
        by: { id: string; name: string };
        state: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'alone';
        widened: {
          person: string;
          name: string;
          unit: { id: string; name: string };
          role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
          posts: (
            | 'unit-officer'
            | 'unit-leader'
            | 'principal-leader'
            | 'spokesperson'
            | 'spokesperson-assistant'
            | 'district-leader'
            | 'legal-officer'
            | 'superior-liaison'
          )[];
          gains: ('enters' | 'role' | 'unit' | 'post' | 'account' | 'stands-in' | 'reached' | 'leaves')[];
          was?: {
            unit: { id: string; name: string };
            role: 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';
            active: boolean;
          };
          reached?: {
            was: { phone?: string; accounts?: Record<string, string> };
            is: { phone?: string; accounts?: Record<string, string> };
          };
        }[];
        units: { id: string; name: string; desk: boolean; active: boolean }[];
        decided?: { at: string; by: { id: string; name: string }; reason?: string };
        mayDecide: boolean;
        mayWithdraw: boolean;
      }[];
    };
    HandoverSigned: {
      now: string;
      shift: {
        from: string;
        until: string;
        coordinators: { id: string; name: string; phone?: string }[];
        leader: { id: string; name: string; phone?: string };
        signed?: { at: string; by: { id: string; name: string } };
      };
    };
    Notices: {
      now: string;
      notices: {
        id: string;
        version: number;
        state: 'coming' | 'in-force' | 'past' | 'ended';
        givenBy: { id: string; name: string };
        recordedBy: { id: string; name: string };
        recordedAt: string;
        subject: string;
        summary: string;
        place?: string;
        categories: (
          | 'policy-misread'
          | 'vital-interests'
          | 'moral-bottom-line'
          | 'emergency'
          | 'superior-required'
          | 'other'
        )[];
        unit: { id: string; name: string };
        mentions: string[];
        from: string;
        until: string;
        cases: string[];
        ended?: { at: string; by: { id: string; name: string }; reason: string };
        mayEnd: boolean;
      }[];
      mayRecord: boolean;
      maxDays: number;
    };
    NoticeAnswer: {
      now: string;
      notice: {
        id: string;
        version: number;
        state: 'coming' | 'in-force' | 'past' | 'ended';
        givenBy: { id: string; name: string };
        recordedBy: { id: string; name: string };
        recordedAt: string;
        subject: string;
        summary: string;
        place?: string;
        categories: (
          | 'policy-misread'
          | 'vital-interests'
          | 'moral-bottom-line'
          | 'emergency'
          | 'superior-required'
          | 'other'
        )[];
        unit: { id: string; name: string };
        mentions: string[];
        from: string;
        until: string;
        cases: string[];
        ended?: { at: string; by: { id: string; name: string }; reason: string };
        mayEnd: boolean;
      };
    };
    Wall: {
      now: string;
      open: number;
      overdue: number;
      elsewhere: { total: number; overdue: number };
      deadlines: {
        number: string;
        subject: string;
        summary?: string;
        place?: string;
        grade: 'I' | 'II' | 'III' | 'IV';
        gradesConfirmed: boolean;
        clock: components['schemas']['Clock'];
      }[];
      conferences: {
        number: string;
        title: string;
        status: 'proposed' | 'planning';
        grade: 'I' | 'II' | 'III' | 'IV';
        at: string;
        place?: string;
        unit?: { id: string; name: string };
        spokesperson?: { name: string; confirmed: boolean };
        steps: { all: number; over: number; late: number };
      }[];
      inquiries: {
        total: number;
        first: {
          number: string;
          subject: string;
          grade: 'I' | 'II' | 'III' | 'IV';
          outlet: string;
          unit?: { id: string; name: string };
          pressBy?: string;
          questions: { all: number; settled: number };
          next: { name: string; dueAt: string; state: string } | null;
        }[];
      };
      unsigned: {
        total: number;
        units: {
          number: string;
          subject: string;
          unit: { id: string; name: string };
          count: number;
          assignedAt: string;
          dueAt?: string;
        }[];
      };
      unsent: {
        total: number;
        counts: { queued: number; held: number; failed: number; unknown: number };
        texts: components['schemas']['Text'][];
      };
      health: {
        ok: boolean;
        overdue: number;
        oldest: string | null;
        beatAt: string | null;
        silent: boolean;
        deskUnheard: 'nobody-entered' | 'nobody-reachable' | 'no-address' | null;
        restored: {
          from: string;
          to: string | null;
          lost: string[];
          lostCount: number;
          broken: { matter: string; why: string }[];
        } | null;
      };
      shifts: {
        from: string;
        until: string;
        coordinators: { id: string; name: string; phone?: string }[];
        leader: { id: string; name: string; phone?: string };
        signed?: { at: string; by: { id: string; name: string } };
      }[];
      nextShift: {
        from: string;
        until: string;
        coordinators: { id: string; name: string; phone?: string }[];
        leader: { id: string; name: string; phone?: string };
        signed?: { at: string; by: { id: string; name: string } };
      } | null;
    };
    UnitFigures: {
      now: string;
      projectedTo: string | null;
      month: string;
      units: {
        unit: { id: string; name: string } | null;
        assigned: number;
        signed: number;
        returned: number;
        answered: number;
        duties: number;
        inTime: number;
        breaches: { stands: number; healed: number; setAside: number };
        ofOrders: { stands: number; healed: number; setAside: number };
        ofConferences: { stands: number; healed: number; setAside: number };
      }[];
    };
    Statistics: {
      now: string;
      projectedTo: string | null;
      from: string;
      to: string;
      months: string[];
      answered: {
        unit: { id: string; name: string } | null;
        months: { month: string; inTime: number; late: number; missed: number }[];
      }[];
      substance: { unit: { id: string; name: string } | null; inTime: { yes: number; no: number; unread: number } }[];
      toReview: { unit: { id: string; name: string } | null; count: number }[];
      signing: { unit: { id: string; name: string } | null; steps: Record<string, number> }[];
      firstAnswers: { unit: { id: string; name: string } | null; steps: Record<string, number> }[];
      breaches: {
        unit: { id: string; name: string } | null;
        kind: string;
        name: string;
        stands: number;
        healed: number;
        setAside: number;
      }[];
      volume: {
        months: { month: string; count: number }[];
        sources: { id: string; name: string; count: number }[];
        places: { id: string; name: string; count: number }[];
        subjects: { id: string; name: string; count: number }[];
        hours: number[];
      } | null;
      accepted:
        | {
            kind: 'grade' | 'unit' | 'nature' | 'category' | 'subject' | 'join' | 'answer' | 'elsewhere';
            months: { month: string; accepted: number; overruled: number; added: number }[];
            rows: { row: string; count: number }[];
          }[]
        | null;
      load: { unit: { id: string; name: string }; open: number; unsigned: number }[];
    };
    CountedCases: {
      now: string;
      figure: string;
      unit?: { id: string; name: string } | null;
      of?: string;
      count: number;
      cases: components['schemas']['CaseRow'][];
      unreadable: string[];
      cursor: string | null;
    };
    Scores: {
      now: string;
      projectedTo: string | null;
      name: string;
      items: { id: string; name: string; clause: string; weight: number }[];
      duties: {
        kind:
          | 'sign'
          | 'first-information'
          | 'press-conference'
          | 'response'
          | 'assigned-limit'
          | 'feedback'
          | 'follow-up'
          | 'spread'
          | 'contribution'
          | 'settlement'
          | 'take-lead'
          | 'order-sign'
          | 'order-reply';
        name: string;
      }[];
      publishes: 'month' | 'quarter' | 'year';
      table: {
        stream: 'open-government' | 'supervision';
        period: { id: string; from: string; until: string };
        policyId: string;
        units: {
          unit: { id: string; name: string };
          score: number | null;
          formula: string;
          rank: number | null;
          unranked?: string;
          items: {
            item: string;
            weight: number;
            due: number;
            inTime: number;
            done: number;
            rate: number | null;
            doneRate: number | null;
            longestLate: number | null;
            points: number | null;
            formula: string[];
            misses: {
              matter: string;
              duty: string;
              dueAt: string;
              grade: 'I' | 'II' | 'III' | 'IV';
              metAt?: string;
              is: 'late' | 'set-aside' | 'waived' | 'tolerated' | 'longer-limit';
              weighs: number;
              costs: number;
              apart: { approval: number; transfer: number };
            }[];
          }[];
          returned: { count: number; formula: string; acts: { matter: string; event: number; at: string }[] };
          redone: { count: number; formula: string; acts: { matter: string; event: number; at: string }[] };
        }[];
      };
      rules: { number?: number; from?: string };
      nothing?: string;
      unreadable: number;
      published: {
        id: string;
        stream: 'open-government' | 'supervision';
        period: string;
        cutOff: string;
        policyId: string;
        by: { id: string; name: string };
      } | null;
      mayPublish: boolean;
    };
    PublishedScores: {
      now: string;
      published: {
        id: string;
        stream: 'open-government' | 'supervision';
        period: string;
        cutOff: string;
        policyId: string;
        by: { id: string; name: string };
      }[];
      one?: {
        name: string;
        items: { id: string; name: string; clause: string; weight: number }[];
        duties: {
          kind:
            | 'sign'
            | 'first-information'
            | 'press-conference'
            | 'response'
            | 'assigned-limit'
            | 'feedback'
            | 'follow-up'
            | 'spread'
            | 'contribution'
            | 'settlement'
            | 'take-lead'
            | 'order-sign'
            | 'order-reply';
          name: string;
        }[];
        head: {
          id: string;
          stream: 'open-government' | 'supervision';
          period: string;
          cutOff: string;
          policyId: string;
          by: { id: string; name: string };
        };
        table: {
          stream: 'open-government' | 'supervision';
          period: { id: string; from: string; until: string };
          policyId: string;
          units: {
            unit: { id: string; name: string };
            score: number | null;
            formula: string;
            rank: number | null;
            unranked?: string;
            items: {
              item: string;
              weight: number;
              due: number;
              inTime: number;
              done: number;
              rate: number | null;
              doneRate: number | null;
              longestLate: number | null;
              points: number | null;
              formula: string[];
              misses: {
                matter: string;
                duty: string;
                dueAt: string;
                grade: 'I' | 'II' | 'III' | 'IV';
                metAt?: string;
                is: 'late' | 'set-aside' | 'waived' | 'tolerated' | 'longer-limit';
                weighs: number;
                costs: number;
                apart: { approval: number; transfer: number };
              }[];
            }[];
            returned: { count: number; formula: string; acts: { matter: string; event: number; at: string }[] };
            redone: { count: number; formula: string; acts: { matter: string; event: number; at: string }[] };
          }[];
        };
        rules: { number?: number; from?: string };
        corrections: {
          period: string;
          unit: { id: string; name: string };
          was: { score: number | null; rank: number | null } | null;
          is: {
            unit: { id: string; name: string };
            score: number | null;
            formula: string;
            rank: number | null;
            unranked?: string;
            items: {
              item: string;
              weight: number;
              due: number;
              inTime: number;
              done: number;
              rate: number | null;
              doneRate: number | null;
              longestLate: number | null;
              points: number | null;
              formula: string[];
              misses: {
                matter: string;
                duty: string;
                dueAt: string;
                grade: 'I' | 'II' | 'III' | 'IV';
                metAt?: string;
                is: 'late' | 'set-aside' | 'waived' | 'tolerated' | 'longer-limit';
                weighs: number;
                costs: number;
                apart: { approval: number; transfer: number };
              }[];
            }[];
            returned: { count: number; formula: string; acts: { matter: string; event: number; at: string }[] };
            redone: { count: number; formula: string; acts: { matter: string; event: number; at: string }[] };
          } | null;
          gone: {
            item: string;
            matter: string;
            duty: string;
            dueAt: string;
            is: 'late' | 'set-aside' | 'waived' | 'tolerated' | 'longer-limit';
            costs: number;
          }[];
          come: {
            item: string;
            matter: string;
            duty: string;
            dueAt: string;
            is: 'late' | 'set-aside' | 'waived' | 'tolerated' | 'longer-limit';
            costs: number;
          }[];
        }[];
      };
    };
    SelfInspection: {
      now: string;
      paper: {
        kind: string;
        format: 'document' | 'letter' | 'minutes' | 'brief' | 'form';
        mark: string;
        number: string;
        title: string;
        to?: string;
        body: (
          | { block: 'heading'; level: 1 | 2; says: string }
          | { block: 'text'; says: string; from?: { matter: string; event?: number }[] }
          | { block: 'items'; items: { says: string; from?: { matter: string; event?: number }[] }[] }
          | { block: 'form'; rows: { name: string; says: string; from?: { matter: string; event?: number }[] }[] }
        )[];
        signed?: { by: string; on?: string };
        publicity: { is: 'public' | 'on-request' | 'internal'; says: string };
        drill: boolean;
      } | null;
    };
    ScoresPublished: {
      now: string;
      published: {
        id: string;
        stream: 'open-government' | 'supervision';
        period: string;
        cutOff: string;
        policyId: string;
        by: { id: string; name: string };
      };
      corrections: number;
    };
    Reachability: {
      now: string;
      roles: {
        role:
          | 'move'
          | 'lead-unit'
          | 'desk'
          | 'leader-on-duty'
          | 'unit-leader'
          | 'principal-leader'
          | 'district-leader'
          | 'legal-officer'
          | 'substitute';
        unit: { id: string; name: string } | null;
        people: { id: string; name: string }[];
        unreached: { person: { id: string; name: string }; why: 'no-phone' | 'away'; until?: string }[];
      }[];
      rungs: {
        ladder: string;
        clocks: string[];
        rung: string;
        when: Record<string, unknown>;
        kind: 'remind' | 'escalate' | 'declare-missed';
        to: (
          | 'move'
          | 'lead-unit'
          | 'desk'
          | 'leader-on-duty'
          | 'unit-leader'
          | 'principal-leader'
          | 'district-leader'
          | 'legal-officer'
          | 'substitute'
        )[];
        desk: 'reached' | 'partly' | 'silent' | null;
        kinds: {
          kind: 'sub-district' | 'department' | 'development-zone' | 'affiliated' | 'vertical';
          units: number;
          silent: { id: string; name: string }[];
          partly: { id: string; name: string }[];
        }[];
      }[];
    };
    Policies: {
      now: string;
      versions: {
        id: string;
        current: boolean;
        cases: number;
        numbers: string[];
        keptAt?: string;
        published?: { name: string; from: string };
      }[];
      publications: {
        policyId: string;
        from: string;
        publishedAt: string;
        publishedBy: { id: string; name: string };
        writtenBy: { id: string; name: string }[];
        reason: string;
        draft: { id: string; name: string; version: number };
        withdrawn?: { at: string; by: { id: string; name: string }; reason: string };
      }[];
    };
    Plans: {
      now: string;
      policyId: string;
      rules: { number?: number; from?: string };
      plans: {
        id: string;
        title: string;
        unit: { id: string; name: string };
        district: boolean;
        kinds: string[];
        mentions: string[];
        emergencyGrades?: ('I' | 'II' | 'III' | 'IV' | 'none')[];
        opinionGrades?: ('I' | 'II' | 'III' | 'IV')[];
        steps: {
          id: string;
          phase: 'coordination' | 'procedure' | 'consultation' | 'release' | 'after';
          says: string;
          short?: string;
          who: 'lead' | 'spokesperson' | 'desk' | 'owner' | { id: string; name: string };
          within: { hours: number; from: 'discovery' | 'confirmation' };
          meets?: 'immediate-report' | 'first-information' | 'press-conference' | 'response';
          conference?: (
            | 'facts'
            | 'spokesperson'
            | 'line'
            | 'venue'
            | 'invitations'
            | 'questions'
            | 'sign-off'
            | 'rehearsal'
          )[];
        }[];
        contacts: { unit: { id: string; name: string }; says: string }[];
        skeletons: { id: string; title: string; text: string }[];
        consent?: { by: string; on: string };
        readOn: string;
        readAgainOn: string;
        toRead: boolean;
        asked: { because: string; says: string; at: string; dueAt: string; by?: { id: string; name: string } }[];
        mine: boolean;
      }[];
      coverage: {
        unit: { id: string; name: string } | null;
        by: 'subject' | 'emergency-kind' | 'category';
        kind: string;
        cells: { grade: 'I' | 'II' | 'III' | 'IV'; plan?: string; own?: true; partly?: true }[];
      }[];
      without: { id: string; name: string }[];
      proposals: {
        id: string;
        version: number;
        state: 'waiting' | 'returned' | 'refused' | 'withdrawn' | 'consented';
        unit: { id: string; name: string };
        title: string;
        at: string;
        by: { id: string; name: string };
        reason: string;
        above: string;
        row: Record<string, unknown>;
        was: Record<string, unknown> | null;
        differences: { path: string[]; old?: unknown; new?: unknown }[];
        answered?: { at: string; by: { id: string; name: string }; reason: string; from?: string };
        mayDecide: boolean;
        mayRevise: boolean;
        mayWithdraw: boolean;
      }[];
      mayPropose?: { id: string; name: string };
    };
    PlanProposal: {
      now: string;
      proposal: {
        id: string;
        version: number;
        state: 'waiting' | 'returned' | 'refused' | 'withdrawn' | 'consented';
        unit: { id: string; name: string };
        title: string;
        at: string;
        by: { id: string; name: string };
        reason: string;
        above: string;
        row: Record<string, unknown>;
        was: Record<string, unknown> | null;
        differences: { path: string[]; old?: unknown; new?: unknown }[];
        answered?: { at: string; by: { id: string; name: string }; reason: string; from?: string };
        mayDecide: boolean;
        mayRevise: boolean;
        mayWithdraw: boolean;
      };
    };
    ReadingAsked: {
      now: string;
      plan: string;
      asked: { because: string; says: string; at: string; dueAt: string; by?: { id: string; name: string } }[];
    };
    Status: {
      now: string;
      health: {
        ok: boolean;
        overdue: number;
        oldest: string | null;
        beatAt: string | null;
        silent: boolean;
        deskUnheard: 'nobody-entered' | 'nobody-reachable' | 'no-address' | null;
        restored: {
          from: string;
          to: string | null;
          lost: string[];
          lostCount: number;
          broken: { matter: string; why: string }[];
        } | null;
      };
      unsent: {
        total: number;
        counts: { queued: number; held: number; failed: number; unknown: number };
        texts: components['schemas']['Text'][];
      };
      calendar: { missingYear: number; says: string }[];
      channels: { name: string; recent: number; failed: number }[];
      policyId: string;
      rulesLeftOut: string[];
      unheard: number;
      queue: {
        total: number;
        appraising: number;
        overdue: number;
        elsewhere: { total: number; overdue: number };
        pinned: { count: number; newest: string | null };
      } | null;
      shifts: {
        from: string;
        until: string;
        coordinators: { id: string; name: string; phone?: string }[];
        leader: { id: string; name: string; phone?: string };
        signed?: { at: string; by: { id: string; name: string } };
      }[];
      nextShift: {
        from: string;
        until: string;
        coordinators: { id: string; name: string; phone?: string }[];
        leader: { id: string; name: string; phone?: string };
        signed?: { at: string; by: { id: string; name: string } };
      } | null;
    };
  };
}
