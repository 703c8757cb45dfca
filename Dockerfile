FROM node:20-bookworm-slim AS build
WORKDIR /magpie
COPY . .
RUN npm ci && npm run build

FROM node:20-bookworm-slim
WORKDIR /magpie
COPY package.json package-lock.json .npmrc ./
COPY server/package.json server/
COPY web/package.json web/
COPY bench/package.json bench/
COPY docs/package.json docs/
COPY e2e/package.json e2e/
RUN npm ci --omit=dev -w server
COPY --from=build /magpie/server/dist server/dist
COPY --from=build /magpie/web/dist web/dist
ENV HOST=0.0.0.0 MAGPIE_DATA=/data NODE_ENV=production
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
CMD ["node", "server/dist/main.js", "serve"]
