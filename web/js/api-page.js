// Shows the description of the API, to be tried out. Nothing is asked of any other server.

const { SwaggerUIBundle } = window;

SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
});
