# One image for every part; docker-compose.yml says which part a container runs.
FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package runs code while the image is built. What the parts need of it, the Prisma clients, is made below.
RUN npm ci --omit=dev --ignore-scripts
COPY tsconfig.json ./
COPY schema schema
RUN node --import tsx schema/prisma/generate.ts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
COPY subgraphs subgraphs
COPY gateway gateway
# The files belong to root: what runs cannot change what it runs.
USER node
CMD ["node", "-e", "console.error('Name the part to run, for example: node --import tsx gateway/main.ts'); process.exit(64)"]
