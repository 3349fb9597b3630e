# policygraph as one container: built with a compiler (nodejieba), run without. Used by docker-compose.yml.
FROM node:20.20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/samples samples
RUN ln -s /app/dist/cli/main.js /usr/local/bin/policygraph && mkdir /data && chown node:node /data
USER node
WORKDIR /data
EXPOSE 8618
ENTRYPOINT ["policygraph"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8618"]
