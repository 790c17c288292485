# One image for api, worker and their one-shot commands; the command chooses.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/web/package.json apps/web/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund
# papers use two weights of the font; the other six are 90 MB
RUN find node_modules/@expo-google-fonts/noto-serif-sc -mindepth 1 -maxdepth 1 -type d \
      ! -name 400Regular ! -name 700Bold -exec rm -r {} +

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production TZ=Asia/Shanghai
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/processes ./processes
COPY --from=build /app/demonstration ./demonstration
USER node
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
