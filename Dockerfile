# docker build -t zhenxing . && docker run -p 127.0.0.1:7700:7700 -v zhenxing:/data zhenxing
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -Prelease package && mkdir /release && cd /release && jar xf /build/target/zhenxing-*.zip && mv zhenxing-* zhenxing && chmod +x zhenxing/zhenxing

FROM eclipse-temurin:25-jre
COPY --from=build /release/zhenxing /opt/zhenxing
# The first start makes the record that faster starts need, while the folder can still be written.
RUN /opt/zhenxing/zhenxing --version
# The starter corpus is copied into the volume when it is first made.
RUN useradd --system zhenxing && mkdir -p /data/index && cp -r /opt/zhenxing/corpus /data/corpus && chown -R zhenxing /data
USER zhenxing
VOLUME /data
EXPOSE 7700
# The image has no curl or wget: bash opens the connection itself.
HEALTHCHECK --interval=30s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/7700 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r version status rest <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["/opt/zhenxing/zhenxing"]
CMD ["serve", "--host", "0.0.0.0", "--corpus", "/data/corpus", "--index", "/data/index"]
