# docker build -t zhenxing . && docker run -p 127.0.0.1:7700:7700 -v zhenxing:/data zhenxing
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -Prelease package && mkdir /release && cd /release && jar xf /build/target/zhenxing-*.zip && mv zhenxing-* zhenxing && chmod +x zhenxing/zhenxing

FROM eclipse-temurin:25-jre
COPY --from=build /release/zhenxing /opt/zhenxing
# The starter corpus is copied into the volume when it is first made.
RUN useradd --system zhenxing && mkdir -p /data/index && cp -r /opt/zhenxing/corpus /data/corpus && chown -R zhenxing /data
USER zhenxing
VOLUME /data
EXPOSE 7700
HEALTHCHECK --interval=30s --start-period=60s CMD curl -fsS http://127.0.0.1:7700/health/ready || exit 1
ENTRYPOINT ["/opt/zhenxing/zhenxing"]
CMD ["serve", "--host", "0.0.0.0", "--corpus", "/data/corpus", "--index", "/data/index"]
